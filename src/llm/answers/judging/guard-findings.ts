import { findSecret } from '../../../common/documents/index.js';
import type { AnswerGuard } from '../answer-reading.js';
import { isList, isMembers, type JsonValue } from '../reading/json-value.js';
import type { Finding, Path } from './finding.js';

/** Letters and digits in a row that two independent texts hardly share: seven words or so. */
const TELLING_RUN = 40;

/** Instructions that are shorter than that count as a whole, unless they are this short. */
const SHORTEST_RUN = 16;

const MESSAGE = 'must not repeat the instructions or hold keys';

/** Marks around untrusted text, as `fenceOf` makes them, without their punctuation. */
const ANY_FENCE = /data[\da-f]{24}/;

/**
 * Values that repeat the instructions or the fence, or look like a key: what a model answers with that obeys the text it
 * was to read. Spacing, punctuation and case do not hide a repetition, nor does spreading it over the items of a list.
 */
export function guardFindings(document: JsonValue, guard: AnswerGuard | undefined): readonly Finding[] {
  const isSuspect = suspicion(guard);
  const found: Finding[] = [];
  const visit = (value: JsonValue, path: Path): void => {
    const texts = textsOf(value);
    // Told at what holds the name, because the pointer would repeat it.
    if (isMembers(value) && Object.keys(value).some(isSuspect)) found.push({ path, message: MESSAGE });
    else if (isSuspect(texts.join(' ')) && !(isList(value) && texts.some(isSuspect)))
      found.push({ path, message: MESSAGE });
    else if (isList(value)) value.forEach((item, index) => visit(item, [...path, index]));
    else if (isMembers(value)) Object.entries(value).forEach(([name, member]) => visit(member, [...path, name]));
  };
  visit(document, []);
  return found;
}

/** The texts of a value itself: those of a list can come to what none of them says alone. */
function textsOf(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  return isList(value) ? value.filter((item) => typeof item === 'string') : [];
}

function suspicion(guard: AnswerGuard | undefined): (text: string) => boolean {
  const fence = squeezed(guard?.fence ?? '');
  const key = guard?.key ?? '';
  const instructions = squeezed(guard?.instructions ?? '');
  const length = Math.min(TELLING_RUN, Math.max(SHORTEST_RUN, instructions.length));
  const runs = new Set(runsOf(instructions, length));
  return (text) => {
    if (text === '') return false;
    const written = squeezed(text);
    const holdsKey = findSecret(text) !== null || (key !== '' && text.includes(key));
    return holdsKey || tellsFence(written, fence) || runsOf(written, length).some((run) => runs.has(run));
  };
}

function tellsFence(written: string, fence: string): boolean {
  return ANY_FENCE.test(written) || (fence !== '' && written.includes(fence));
}

function squeezed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Every run of a length, overlapping. */
function runsOf(text: string, length: number): readonly string[] {
  const count = Math.max(0, text.length - length + 1);
  return Array.from({ length: count }, (_, start) => text.slice(start, start + length));
}
