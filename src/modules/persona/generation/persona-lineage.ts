import type { ModelFailureReason, ModelOutcome, Repair } from '../../../llm/index.js';
import type { Dropped } from '../rules/claims/claimed-values.js';

/** A question that a model was asked for a persona, or was to be asked. */
export interface AskedQuestion {
  /** Task and version, such as `platform-persona@1`. */
  readonly task: string;
  /** Platform that it was about; null for the core persona. */
  readonly platform: string | null;
  /** Provider and model that answered; null when none did. */
  readonly provider: string | null;
  readonly model: string | null;
  /** Whether the answer came from the cache. */
  readonly cached: boolean;
  /** SHA-256 of task, model and prompt; null when nothing was sent. */
  readonly input_hash: string | null;
  readonly repairs: readonly Repair[];
  /** Why no answer was used; null when one was. */
  readonly reason: ModelFailureReason | null;
}

/** What a persona was generated from. */
export interface PersonaLineage {
  /** Null when there is no analysis: it was made from what the user says of the business. */
  readonly analysis_id: number | null;
  readonly questions: readonly AskedQuestion[];
  /** Claims of models that were not used, and why. */
  readonly dropped_claims: readonly Dropped[];
}

/** The entry of one question. */
export function askedQuestion(platform: string | null, outcome: ModelOutcome<unknown>): AskedQuestion {
  const { task, provider, model, cached, inputHash, repairs } = outcome.trace;
  const reason = outcome.origin === 'llm' ? null : outcome.reason;
  return { task, platform, provider, model, cached, input_hash: inputHash, repairs, reason };
}

/** The lineage of a persona in which only some platforms were asked about again. */
export function continuedLineage(earlier: PersonaLineage | null, now: PersonaLineage): PersonaLineage {
  if (earlier === null) return now;
  const again = new Set(now.questions.map(({ platform }) => platform));
  const isOfAgain = ({ pointer }: Dropped): boolean =>
    [...again].some((platform) => pointer.startsWith(`/platformPersonas/${platform ?? ''}/`));
  return {
    analysis_id: now.analysis_id,
    questions: [...earlier.questions.filter(({ platform }) => !again.has(platform)), ...now.questions],
    dropped_claims: [...earlier.dropped_claims.filter((claim) => !isOfAgain(claim)), ...now.dropped_claims],
  };
}
