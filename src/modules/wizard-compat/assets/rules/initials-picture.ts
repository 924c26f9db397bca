import { createHash } from 'node:crypto';
import { GLYPH_HEIGHT, GLYPH_WIDTH, hasPoint } from './glyphs.js';
import { encodePng, type Rgb } from './png.js';

const SIDE = 128;
/** Pixels to a point of a letter. */
const SCALE = 8;
const WHITE: Rgb = [255, 255, 255];
/** White is legible on each. */
const BACKGROUNDS: readonly Rgb[] = [
  [0x1d, 0x4e, 0x89],
  [0x6a, 0x1b, 0x9a],
  [0x00, 0x69, 0x5c],
  [0xad, 0x14, 0x57],
  [0x4e, 0x34, 0x2e],
];

/** A name as far as it is known. */
export interface KnownName {
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly email: string | null;
}

/** One or two letters from A to Z; `?` when nothing is known that begins with one. */
export function initialsOf({ firstName, lastName, email }: KnownName): string {
  const letters = [firstName, lastName].flatMap((name) => letterOf(name) ?? []);
  return letters.length > 0 ? letters.join('') : (letterOf(email) ?? '?');
}

/** A square PNG with initials on a colour that is always the same for `seed`. */
export function initialsPicture(initials: string, seed: string): Buffer {
  const letters = Array.from({ length: Math.min(initials.length, 2) }, (_none, n) => initials.charAt(n));
  const points = letters.length * (GLYPH_WIDTH + 1) - 1;
  const [left, top] = [(SIDE - points * SCALE) / 2, (SIDE - GLYPH_HEIGHT * SCALE) / 2];
  const isInk = (x: number, y: number): boolean => {
    const [column, row] = [Math.floor((x - left) / SCALE), Math.floor((y - top) / SCALE)];
    if (column < 0 || column >= points || row < 0 || row >= GLYPH_HEIGHT) return false;
    const letter = letters[Math.floor(column / (GLYPH_WIDTH + 1))] ?? '';
    const within = column % (GLYPH_WIDTH + 1);
    return within < GLYPH_WIDTH && hasPoint(letter, within, row);
  };
  return encodePng(SIDE, [backgroundOf(seed), WHITE], (x, y) => (isInk(x, y) ? 1 : 0));
}

function letterOf(name: string | null): string | null {
  const [first = ''] = (name ?? '').normalize('NFD').trim().toUpperCase();
  return /^[A-Z]$/.test(first) ? first : null;
}

function backgroundOf(seed: string): Rgb {
  const [first = 0] = createHash('sha256').update(seed).digest();
  return BACKGROUNDS[first % BACKGROUNDS.length] ?? WHITE;
}
