import type { ModelOutcome } from '../../../../llm/index.js';
import type { KnownSections } from '../../carried-sections.js';
import type { MeasuredPage } from '../../text/index.js';
import type { InterpretedTask } from '../interpretation.js';
import type { Questions } from '../questions/question.js';
import type { SiteAnswer } from '../site-answer.js';
import { compareWithMeasures } from './contradictions.js';
import { explainAbsence, FAILURES, pointersOf, silenceOf } from './explain-absence.js';
import { fillDocument, shareOfAnswer } from './fill-document.js';
import { type DropReason, type DroppedClaim, verifyAnswer } from './verify-claims.js';

/** What a model was asked about a site. */
export interface AskedQuestions {
  readonly questions: Questions;
  readonly hasReadings: boolean;
}

/** An analysis with what came of one task. */
export interface Interpreted {
  readonly known: KnownSections;
  readonly task: InterpretedTask;
}

/**
 * Puts what a model said into an analysis, as far as its quotes occur in the pages it was given. Without an answer the
 * analysis keeps its values and tells why the rest is missing.
 */
export function interpretAnswer(
  known: KnownSections,
  { questions, hasReadings }: AskedQuestions,
  outcome: ModelOutcome<SiteAnswer>,
  pages: readonly MeasuredPage[],
): Interpreted {
  const { trace } = outcome;
  const pointers = pointersOf(questions, hasReadings);
  const verification = verifyAnswer(outcome.value, questions, pages);
  const comparison = compareWithMeasures(verification, questions, known);
  const { given, kept } = shareOfAnswer(verification);
  const reason = outcome.origin === 'heuristic' ? outcome.reason : null;
  const why = reason === null ? silenceOf(verification.dropped) : () => `${reason}: ${FAILURES[reason]}`;
  return {
    known: explainAbsence(fillDocument(known, { questions, verification, comparison, trace }), pointers, why),
    task: {
      task: trace.task,
      origin: outcome.origin,
      reason,
      provider: trace.provider,
      model: trace.model,
      cached: trace.cached,
      repairs: trace.repairs,
      dropped_members: trace.dropped,
      input_hash: trace.inputHash,
      failures: trace.failures,
      claims: {
        given,
        kept,
        dropped: verification.dropped.length,
        dropped_by_reason: countByReason(verification.dropped),
      },
      compared: comparison.compared,
      contradicted: comparison.contradictions.length,
    },
  };
}

function countByReason(dropped: readonly DroppedClaim[]): Readonly<Partial<Record<DropReason, number>>> {
  const counts: Partial<Record<DropReason, number>> = {};
  for (const { reason } of dropped) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
