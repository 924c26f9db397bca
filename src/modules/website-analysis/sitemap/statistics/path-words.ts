import { listed } from '../../text/data/listed.js';

/** Common words that say nothing about the subject of a page; words up to three letters do not count anyway. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  listed(`
about, after, also, been, before, best, every, from, have, here, html, index, into, just, like, more, most, much, only,
other, over, page, some, than, that, their, them, then, there, these, they, this, those, very, what, when, where, which,
will, with, your
`),
);
const SHORTEST_WORD = 4;

/** The path of a normalised address. Tens of thousands are read at a time, and parsing each anew takes far longer. */
export function pathOf(url: string): string {
  return /^https?:\/\/[^/?#]*([^?#]*)/.exec(url)?.[1] ?? '';
}

/** Segments of the path of an address, decoded, in lower case, without file extension; the host never counts. */
export function segmentsOf(url: string): string[] {
  return pathOf(url)
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) =>
      decoded(segment)
        .toLowerCase()
        .replace(/\.[a-z0-9]{1,5}$/, ''),
    );
}

/** Words of a segment. */
export function wordsOf(segment: string): string[] {
  return segment.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of the last of some segments that tell what a page is about. */
export function slugKeywords(segments: readonly string[]): string[] {
  const slug = segments.at(-1) ?? '';
  return wordsOf(slug).filter(
    (word) => word.length >= SHORTEST_WORD && /^\p{L}+$/u.test(word) && !STOP_WORDS.has(word),
  );
}

/** An address may hold percent signs that encode nothing. */
function decoded(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
