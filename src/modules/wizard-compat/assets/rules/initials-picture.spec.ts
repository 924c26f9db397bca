import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { initialsOf, initialsPicture } from './initials-picture.js';

const nobody = { firstName: null, lastName: null, email: null };

/** The lines of a picture of ours, a character for each eighth pixel. */
function drawn(png: Buffer): string[] {
  const at = png.indexOf('IDAT');
  const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const line = (y: number): Buffer => pixels.subarray(y * 129 + 1, (y + 1) * 129);
  return [40, 48, 56, 64, 72, 80, 88].map((y) =>
    Array.from({ length: 16 }, (_none, x) => (line(y)[x * 8 + 4] === 1 ? '#' : '.')).join(''),
  );
}

describe('initialsOf', () => {
  it('takes the letters of what is known, without their accents', () => {
    expect(initialsOf({ ...nobody, firstName: 'Émile', lastName: 'zola', email: 'x@example.com' })).toBe('EZ');
    expect(initialsOf({ ...nobody, lastName: ' Zola' })).toBe('Z');
    expect(initialsOf({ ...nobody, email: 'writer@example.com' })).toBe('W');
  });

  it('says that nothing is known that it could draw', () => {
    for (const firstName of [null, '', '7', '李']) expect(initialsOf({ ...nobody, firstName })).toBe('?');
  });
});

describe('initialsPicture', () => {
  it('is a small PNG, the same for the same user', () => {
    const png = initialsPicture('EZ', 'user-1');
    expect(png.toString('base64')).toMatch(/^iVBORw0KGgo/);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([128, 128]);
    expect(png.length).toBeLessThan(2_000);
    expect(initialsPicture('EZ', 'user-1')).toEqual(png);
  });

  it('shows the letters', () => {
    expect(drawn(initialsPicture('L', 'user-1')).map((line) => line.includes('#####'))).toEqual([
      ...Array<boolean>(6).fill(false),
      true,
    ]);
  });
});
