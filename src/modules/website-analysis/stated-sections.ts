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
 * nothing; one that differs replaces ours and is marked as the user's.
 */
export function mergeStatedSections(stored: Sections, storedMeta: MetaMap, stated: Sections): StatedSections {
  const changed = STYLE_SECTIONS.filter(
    (name) => isObject(stated[name]) && !isDeepStrictEqual(stated[name], stored[name]),
  );
  const ours = Object.entries(storedMeta).filter(([pointer]) => !changed.some((name) => isUnder(pointer, name)));
  return {
    sections: { ...stored, ...Object.fromEntries(changed.map((name) => [name, stated[name]])) },
    meta: { ...Object.fromEntries(ours), ...Object.fromEntries(changed.map((name) => [`/${name}`, STATED])) },
    changed,
  };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}

/** Whether a JSON pointer of `_meta` is about a section or a value in it. */
export function isUnder(pointer: string, section: string): boolean {
  return pointer === `/${section}` || pointer.startsWith(`/${section}/`);
}
