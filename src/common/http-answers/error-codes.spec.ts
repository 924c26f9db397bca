import { describe, expect, it } from '@jest/globals';
import { errorCodes } from './error-codes.js';

describe('errorCodes', () => {
  it.each([
    [{ error: { code: 'insufficient_quota', message: 'You ran out' } }, ['insufficient_quota']],
    [{ type: 'error', error: { type: 'billing_error' } }, ['error', 'billing_error']],
    [
      { error: { status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] } },
      ['INVALID_ARGUMENT', 'API_KEY_INVALID'],
    ],
    [[{ error: { code: 400, status: 'X' } }], ['X']],
    [{ error: 'no_credit' }, ['no_credit']],
    [{ code: 'a long sentence and no code '.repeat(4) }, []],
    ['text', []],
    [null, []],
    [undefined, []],
  ])('finds the codes of %j', (body, codes) => {
    expect([...errorCodes(body)]).toEqual(codes);
  });

  it('gives up on a body that is too deep or too wide to be an error', () => {
    const deep = Array.from({ length: 50 }).reduce<object>((inner) => ({ inner }), { code: 'deep' });
    const wide = { list: [...Array.from({ length: 5_000 }, () => ({})), { code: 'late' }] };
    expect([...errorCodes(deep), ...errorCodes(wide)]).toEqual([]);
  });
});
