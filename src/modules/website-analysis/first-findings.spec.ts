import { describe, expect, it } from '@jest/globals';
import { unknown } from '../../common/provenance/index.js';
import { firstFindings } from './first-findings.js';

describe('firstFindings', () => {
  it('tells the figures of a page in one line', () => {
    const metrics = { words: 412, sentence_length_mean: 14.23, flesch_reading_ease: 60.7 };
    expect(firstFindings({ metrics, _meta: {} })).toBe('First page: 412 words, 14.2 words a sentence, Flesch 61');
  });

  it('tells why a figure is missing', () => {
    const metrics = { words: 3, sentence_length_mean: null, flesch_reading_ease: null };
    const meta = {
      '/metrics/sentence_length_mean': unknown('sentence_length_mean@1', 'there is no complete sentence'),
      '/metrics/flesch_reading_ease': unknown('flesch_reading_ease@1', 'needs at least 100 words'),
    };
    expect(firstFindings({ metrics, _meta: meta })).toBe(
      'First page: 3 words, words a sentence not measured (there is no complete sentence), ' +
        'Flesch not measured (needs at least 100 words)',
    );
  });
});
