import { COMMAND_OPENERS, IMPERATIVE_VERBS } from '../data/imperative-verbs.js';
import type { Sentence, Word } from '../segmentation/analysed-page.js';

const OPENERS_SKIPPED = 2;

/**
 * True when an English sentence is a command: not a question, and its first word (after `please`, `never`, `just` …)
 * is a verb in its base form that is not followed by another verb (`Visit us` is a command, `Visits are free` is not).
 */
export function isImperative({ words, mark }: Sentence): boolean {
  if (mark === 'question') return false;
  const start = words.slice(0, OPENERS_SKIPPED).findIndex((word) => !COMMAND_OPENERS.has(word.normal));
  const verb = words[start];
  const next = words[start + 1];
  if (verb === undefined || !isBaseVerb(verb)) return false;
  return next === undefined || !next.tags.some((tag) => tag === 'AUX' || tag === 'VERB') || verb.normal === 'do';
}

function isBaseVerb(word: Word): boolean {
  if (IMPERATIVE_VERBS.has(word.normal)) return true;
  return word.tags.length === 1 && word.tags[0] === 'VERB' && !/(?:ed|ing|[^s]s)$/u.test(word.normal);
}
