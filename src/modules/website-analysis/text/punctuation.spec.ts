import { describe, expect, it } from '@jest/globals';
import { punctuationRates } from './punctuation.js';

describe('punctuationRates', () => {
  it('counts each mark per 1,000 words', () => {
    const rates = punctuationRates(['Wait… so — yes (really): fine; good, ok! Well... - no.'], 100);
    expect(rates).toEqual({
      ellipsis: 20,
      dash: 20,
      exclamation: 10,
      semicolon: 10,
      parenthesis: 10,
      colon: 10,
      comma: 10,
    });
  });

  it('leaves out marks inside numbers, times, ranges, compounds and addresses', () => {
    const rates = punctuationRates(['At 10:30 we sold 1,000 of 5–7 well-made items on https://a.io/x,y;z! today'], 10);
    expect(Object.values(rates)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
