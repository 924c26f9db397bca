import { describe, expect, it } from '@jest/globals';
import { measureText } from '../text/index.js';
import { fingerprintOf } from './fingerprint-of.js';

const text = `We ship fast data reports. You don't wait. Our data reports were checked by engineers. Try it now!`;
const repeated = Array.from({ length: 8 }, () => text).join('\n\n');

describe('fingerprintOf', () => {
  const fingerprint = fingerprintOf(measureText([{ url: 'https://example.com', text: repeated, contentHash: '' }]));

  it('holds the measured habits as counted by hand', () => {
    expect(fingerprint.basis).toEqual({ words: 144, sentences: 32, pages: 1, language: 'eng' });
    expect(fingerprint.sentence_metrics).toMatchObject({
      average_sentence_length_words: 4.5,
      median_sentence_length_words: 4,
      preferred_sentence_type: 'declarative',
      active_to_passive_ratio: '75:25',
      passive_share: 0.25,
      complexity_level: 'simple',
    });
    expect(fingerprint.lexical_features).toMatchObject({
      contractions_per_100_words: 5.56,
      go_to_phrases: expect.arrayContaining(['data reports']),
    });
    expect(fingerprint.lexical_features.go_to_words.slice(0, 2)).toEqual(['data', 'reports']);
    expect(fingerprint.person).toMatchObject({
      first_per_100_words: 11.11,
      second_per_100_words: 5.56,
      dominant: 'first_plural',
    });
    expect(fingerprint.punctuation_per_1000_words).toMatchObject({ exclamation: 55.56, comma: 0 });
    expect(fingerprint.reasons).toEqual({});
  });

  it('gives the reason for every null', () => {
    const none = fingerprintOf(measureText([]));
    const nulls = Object.entries(none).flatMap(([section, value]: [string, object | null]) =>
      value === null
        ? [`/${section}`]
        : Object.entries(value).flatMap(([name, inner]) => (inner === null ? [`/${section}/${name}`] : [])),
    );
    expect(nulls.length).toBeGreaterThan(25);
    expect(Object.keys(none.reasons)).toEqual(expect.arrayContaining(nulls));
  });
});
