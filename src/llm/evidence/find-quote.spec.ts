import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findQuote, quoteFinder, quoteOccursIn } from './index.js';

const text = 'We  build\n“honest” tools.\u200B They don’t guess; they part of it measure.';

describe('findQuote', () => {
  it.each([
    ['build "honest" tools', 'build\n“honest” tools'],
    ["They don't guess", 'They don’t guess'],
    ['  We build "honest" ', 'We  build\n“honest”'],
    ['tools. They', 'tools.\u200B They'],
  ])('finds %j whatever its spacing and quotation marks', (quote, original) => {
    const span = findQuote(quote, text);
    expect(span && text.slice(span.start, span.end)).toBe(original);
  });

  it.each(['build "Honest" tools', 'build honest tools', 'art of it measure', 'guess', '', 'They never guess'])(
    'does not find %j, which is not there or proves nothing',
    (quote) => {
      expect(quoteOccursIn(quote, text)).toBe(false);
    },
  );

  it('finds every piece of whole words of any text where it stands', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), fc.string(), (words, before) => {
        const quote = `evidence ${words.join(' ')} ends here`;
        const whole = `${before} ${quote} after`;
        const span = quoteFinder(whole)(quote);
        expect(span).not.toBeNull();
        expect(findQuote(whole.slice(span?.start, span?.end), quote)).not.toBeNull();
      }),
    );
  });
});
