import { describe, expect, it } from '@jest/globals';
import { byteRange } from './byte-range.js';

describe('byteRange', () => {
  it.each([
    ['bytes=0-1', 0, 1],
    ['bytes=4-', 4, 9],
    ['bytes=4-99', 4, 9],
    ['bytes=-3', 7, 9],
    ['bytes=-99', 0, 9],
    ['Bytes=9-9', 9, 9],
  ])('reads %s of ten bytes', (header, first, last) => {
    expect(byteRange(header, 10)).toEqual({ first, last });
  });

  it.each([undefined, '', 'bytes=', 'bytes=-', 'bytes=-0', 'bytes=10-', 'bytes=5-4', 'bytes=0-1,4-5', 'lines=0-1'])(
    'answers %j with the whole',
    (header) => {
      expect(byteRange(header, 10)).toBeNull();
    },
  );
});
