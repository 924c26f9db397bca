import { isDeepStrictEqual } from 'node:util';
import type { FieldMeta, MetaMap } from '../../common/provenance/index.js';
import { STYLE_SECTIONS } from './analysis-document.js';

type Sections = Readonly<Record<string, unknown>>;

/** What a client sent that differs from what is stored. */
export interface StatedSections {
  /** Stored sections with the stated ones in their place. */
  readonly sections: Record<string, unknown>;
  readonly meta: MetaMap;
  /** Names of the sections that were replaced. */
  readonly changed: readonly string[];
}

const STATED: FieldMeta = { origin: 'user', method: 'stated@1', confidence: null, evidence: [], warnings: [] };

/**
 * Merges sections that a client sent into the stored ones. A section that is equal, empty or not an object changes
 * nothing; one that differs replaces ours and is marked as the user's, but for what is in it as we found it.
 */
export function mergeStatedSections(stored: Sections, storedMeta: MetaMap, stated: Sections): StatedSections {
  const changed = STYLE_SECTIONS.filter(
    (name) => isObject(stated[name]) && !isDeepStrictEqual(stated[name], stored[name]),
  );
  const ours = Object.entries(storedMeta).filter(
    ([pointer]) => !changed.some((name) => isUnder(pointer, name)) || isAsFound(pointer, stored, stated),
  );
  return {
    sections: { ...stored, ...Object.fromEntries(changed.map((name) => [name, stated[name]])) },
    meta: { ...Object.fromEntries(ours), ...Object.fromEntries(changed.map((name) => [`/${name}`, STATED])) },
    changed,
  };
}

/** Whether a pointer is about a member of a section, or something in it, that the client sent back as it is stored. */
function isAsFound(pointer: string, stored: Sections, stated: Sections): boolean {
  const [, section = '', member] = pointer.split('/');
  if (member === undefined) return false;
  const [before, after] = [stored, stated].map((sections) => memberOf(sections[section], member));
  return after !== undefined && isDeepStrictEqual(before, after);
}

function memberOf(section: unknown, name: string): unknown {
  return isObject(section) ? Object.entries(section).find(([own]) => own === name)?.[1] : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

/** Whether a JSON pointer of `_meta` is about a section or a value in it. */
export function isUnder(pointer: string, section: string): boolean {
  return pointer === `/${section}` || pointer.startsWith(`/${section}/`);
}
