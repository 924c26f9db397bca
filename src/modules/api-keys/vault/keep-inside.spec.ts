import { describe, expect, it } from '@jest/globals';
import { keepInside, KeyEscapedError } from './keep-inside.js';

const KEY = 'sk-proj-a1b2c3d4e5f6';

describe('keepInside', () => {
  it('passes on a result and an error without the key', async () => {
    const failure = new RangeError('refused');
    expect(await keepInside(KEY, () => Promise.resolve({ status: 200 }))).toEqual({ status: 200 });
    await expect(keepInside(KEY, () => Promise.reject(failure))).rejects.toBe(failure);
  });

  it.each([
    ['result', () => Promise.resolve({ key: KEY })],
    ['error', () => Promise.reject(new Error(`401 for ${KEY}`))],
  ])('withholds a %s with the key, and does not repeat it', async (_case, use: () => Promise<unknown>) => {
    const refusal: unknown = await keepInside(KEY, use).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(KeyEscapedError);
    expect(String(refusal)).not.toContain(KEY);
    expect(Reflect.get(Object(refusal), 'cause')).toBeUndefined();
  });
});
