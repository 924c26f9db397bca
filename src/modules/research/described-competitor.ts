import { isJsonObject, type JsonObject } from '../../common/documents/index.js';
import type { CompetitorRow } from './research-rows.js';

/**
 * Everything that is known of a competitor: what was found, over it the comparison of its pages, over that what the user
 * says.
 */
export function describedOf({
  discovery,
  stated,
  analysis,
}: Pick<CompetitorRow, 'discovery' | 'stated' | 'analysis'>): JsonObject {
  return { ...discovery, ...comparedIn(analysis), ...stated };
}

/** A comparison that could not measure anything leaves what was found. */
function comparedIn(analysis: JsonObject | null): JsonObject {
  const relevance = analysis?.['relevance'];
  if (!isJsonObject(relevance) || typeof relevance['score'] !== 'number') return {};
  return { relevance, relevance_score: relevance['score'] };
}
