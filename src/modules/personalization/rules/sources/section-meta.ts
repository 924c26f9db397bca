import type { FieldMeta, MetaMap } from '../../../../common/provenance/index.js';
import { STATED } from './sourced.js';

/**
 * What is known about a section as a whole: the origin that all its known values share, else `derived`. Null when its
 * values are accounted for and none is known.
 */
export function sectionMeta(meta: MetaMap, section: string, method: string): FieldMeta | null {
  const metas = Object.entries(meta).flatMap(([at, own]) => (at.split('/')[1] === section ? [own] : []));
  const origins = new Set(metas.map(({ origin }) => origin).filter((origin) => origin !== 'default'));
  if (metas.length > 0 && origins.size === 0) return null;
  const [origin = 'derived', ...others] = origins;
  return { ...STATED, origin: others.length > 0 ? 'derived' : origin, method };
}
