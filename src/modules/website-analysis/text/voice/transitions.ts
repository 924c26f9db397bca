import { OPENING_TRANSITIONS, TRANSITIONS } from '../data/transitions.js';
import type { Sentence } from '../segmentation/analysed-page.js';
import { findMarkers, markerIndex } from './markers.js';

const anywhere = markerIndex(TRANSITIONS);
const opening: ReadonlySet<string> = new Set(OPENING_TRANSITIONS);

/** The linking words and phrases of an English sentence; some count only as its first word. */
export function transitionsOf({ words }: Sentence): string[] {
  const found = findMarkers(words, anywhere);
  const first = words[0]?.normal ?? '';
  const openedByPhrase = found.some((phrase) => phrase.startsWith(`${first} `));
  return opening.has(first) && !openedByPhrase ? [first, ...found] : found;
}
