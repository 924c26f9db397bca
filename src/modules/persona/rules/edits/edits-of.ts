import { isDeepStrictEqual } from 'node:util';
import { CORE } from '../core/build-core-persona.js';
import { isJsonObject, saysSomething } from '../json/json-object.js';
import { isAtOrUnder, isAtOrUnderAny, pointerTo, valueAt } from '../json/json-pointer.js';
import type { PersonaDocument } from '../persona-document.js';
import { PLATFORMS } from '../platforms/build-platform-persona.js';
import type { MergeInput } from './merge-input.js';
import { editedPointers } from './user-edits.js';

const SECTIONS = [CORE, PLATFORMS, '/qualityMetrics'];

/**
 * Pointers to the smallest values that are the user's own: what is marked as an edit, and what differs from the
 * generated persona that the edits were made on. What a user left open who stated a whole section before any was
 * generated is no edit: the generation fills it.
 */
export function editsOf({ base, mine, theirs }: MergeInput & { readonly mine: PersonaDocument }): string[] {
  const marked = editedPointers(mine._meta).filter((pointer) => SECTIONS.some((at) => isAtOrUnder(pointer, at)));
  const all = new Set(marked);
  const generated = new Set(marked.filter((pointer) => valueAt(base, pointer) !== undefined));
  const isMarked = (leaf: string): boolean => isAtOrUnderAny(leaf, all);
  const isOpen = (leaf: string): boolean =>
    !saysSomething(valueAt(mine, leaf)) &&
    valueAt(theirs, leaf) !== undefined &&
    !all.has(leaf) &&
    !isAtOrUnderAny(leaf, generated);
  return [...leavesOf(mine.corePersona, CORE), ...leavesOf(mine.platformPersonas, PLATFORMS), ...qualityEdits(marked)]
    .filter((leaf) => isMarked(leaf) || !isDeepStrictEqual(valueAt(base, leaf), valueAt(mine, leaf)))
    .filter((leaf) => !isOpen(leaf));
}

/** Scores follow from the persona, so only those that the user stated are edits. */
function qualityEdits(marked: readonly string[]): string[] {
  return marked.filter((pointer) => isAtOrUnder(pointer, '/qualityMetrics'));
}

function leavesOf(value: unknown, at: string): string[] {
  if (value === undefined) return [];
  if (!isJsonObject(value) || Object.keys(value).length === 0) return [at];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, pointerTo(at, key)));
}
