import type { FieldMeta, MetaMap } from '../../../../common/provenance/index.js';
import { isAtOrUnderAny } from '../json/json-pointer.js';

/** The meta entry of a value that the user stated in the persona itself. */
const EDIT: FieldMeta = { origin: 'user', method: 'persona_edit@1', confidence: null, evidence: [], warnings: [] };

/** Meta in which the values at the pointers are the user's; what was known about them before goes. */
export function markAsEdited(meta: MetaMap, pointers: readonly string[]): MetaMap {
  return { ...withoutAll(meta, pointers), ...Object.fromEntries(pointers.map((pointer) => [pointer, EDIT])) };
}

/** Meta without the entries at or under the pointers. */
function withoutAll(meta: MetaMap, pointers: readonly string[]): MetaMap {
  const gone = new Set(pointers);
  return Object.fromEntries(Object.entries(meta).filter(([entry]) => !isAtOrUnderAny(entry, gone)));
}

/** Pointers to the values that the user stated in the persona itself, outermost first. */
export function editedPointers(meta: MetaMap): string[] {
  return Object.keys(meta)
    .filter((pointer) => meta[pointer]?.method === EDIT.method)
    .sort((one, other) => one.length - other.length);
}
