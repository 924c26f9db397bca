import { describe, expect, it } from '@jest/globals';
import { detectLanguage, dominantLanguage, isWrittenWithSpaces } from './language.js';

const page = (text: string, language: string | null) => ({
  page: { url: 'https://example.com', text, contentHash: '' },
  language,
});

describe('detectLanguage', () => {
  it.each([
    ['eng', 'We help small teams ship better software without the usual pain.'],
    ['deu', 'Wir helfen kleinen Teams, bessere Software ohne Mühe auszuliefern.'],
    ['fra', 'Nous aidons les petites équipes à livrer de meilleurs logiciels sans effort.'],
    ['spa', 'Ayudamos a los equipos pequeños a entregar mejor software sin esfuerzo.'],
    ['jpn', '私たちは小さなチームがより良いソフトウェアを簡単に届けられるように毎日支援しています。'],
  ])('finds %s', (code, text) => {
    expect(detectLanguage(text)).toBe(code);
  });

  it('knows short and repetitive English, which trigrams take for French', () => {
    expect(detectLanguage("We ship fast data reports. You don't wait. Our data reports were checked. ".repeat(8))).toBe(
      'eng',
    );
  });

  it('is not misled by English names in other languages', () => {
    expect(detectLanguage('Onze klanten gebruiken The Data Pipeline en Report Builder elke dag op hun werk.')).toBe(
      'nld',
    );
  });

  it('does not guess from a few words', () => {
    expect(detectLanguage('Hello there')).toBeNull();
  });
});

describe('dominantLanguage', () => {
  it('weighs pages by their characters', () => {
    const { dominant, share } = dominantLanguage([page('a'.repeat(30), 'eng'), page('b'.repeat(90), 'deu')]);
    expect(dominant.value).toBe('deu');
    expect(share.value).toBe(0.75);
  });

  it('gives a reason when no language can be told', () => {
    expect(dominantLanguage([page('Hi', null)]).dominant).toEqual({
      value: null,
      reason: 'no page has enough text to tell its language (at least 40 characters)',
    });
  });
});

describe('isWrittenWithSpaces', () => {
  it('is false for Chinese, Japanese and Thai only', () => {
    expect(['cmn', 'jpn', 'tha', 'eng', 'kor', null].map(isWrittenWithSpaces)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
  });
});
