import type { Word } from '../segmentation/analysed-page.js';

/** Words and phrases to be found in sentences. Build it once per list with `markerIndex`. */
export type MarkerIndex = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Prepares a list of words and phrases in lower case for `findMarkers`; longer phrases win over shorter ones. */
export function markerIndex(markers: readonly string[]): MarkerIndex {
  const index = new Map<string, string[][]>();
  for (const marker of markers) {
    const words = marker.split(' ');
    const first = words[0] ?? '';
    index.set(
      first,
      [...(index.get(first) ?? []), words].sort((left, right) => right.length - left.length),
    );
  }
  return index;
}

/** The markers in a sentence, in order, none overlapping another. A capitalised `May` inside a sentence is the month. */
export function findMarkers(words: readonly Word[], index: MarkerIndex): string[] {
  const found: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || (at > 0 && word.text === 'May')) continue;
    const marker = index
      .get(word.normal)
      ?.find((parts) => parts.every((part, offset) => words[at + offset]?.normal === part));
    if (marker === undefined) continue;
    found.push(marker.join(' '));
    at += marker.length - 1;
  }
  return found;
}
