import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { Interpretation } from '../interpretation.js';

/** What is known about the interpretation of an analysis as a whole: which tasks answered, and what was dropped. */
export function interpretationMeta({ tasks, message }: Interpretation): FieldMeta {
  const answered = tasks.filter(({ origin }) => origin === 'llm');
  const dropped = tasks.flatMap(({ task, claims }) =>
    claims.dropped === 0 ? [] : [`claims_dropped: ${claims.dropped} of ${claims.given} of ${task} could not be used`],
  );
  const contradicted = tasks.flatMap(({ task, compared, contradicted: count }) =>
    count === 0 ? [] : [`contradictions: ${count} of ${compared} statements of ${task} that could be compared`],
  );
  return {
    origin: answered.length > 0 ? 'llm' : 'heuristic',
    method: tasks.map(({ task }) => task).join(', '),
    confidence: shareKept(answered),
    evidence: [],
    warnings: [...(answered.length < tasks.length ? [message] : []), ...dropped, ...contradicted],
  };
}

/** Share of the claims that have their quote; null when there is none. */
function shareKept(tasks: Interpretation['tasks']): number | null {
  const given = tasks.reduce((sum, { claims }) => sum + claims.given, 0);
  const kept = tasks.reduce((sum, { claims }) => sum + claims.kept, 0);
  return given === 0 ? null : Number((kept / given).toFixed(3));
}
