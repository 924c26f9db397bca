import type { InterpretedTask } from '../interpretation.js';
import { FAILURES } from './explain-absence.js';

const ADDS =
  'A model would add personality and emotional appeal, readers and what moves them, the kind and purpose of the content, ' +
  'and further guidelines, each with a quote from the site';

/** What was done with an analysis, in sentences for its user. */
export function summaryMessage(tasks: readonly InterpretedTask[]): string {
  const failed = tasks.filter(({ origin }) => origin === 'heuristic');
  const answered = tasks.filter(({ origin }) => origin === 'llm');
  return [...answered.map(answeredBy), ...new Set(failed.map(missingBecause))].join(' ');
}

function answeredBy({ task, provider, model, claims, contradicted }: InterpretedTask): string {
  const conflicts = contradicted === 0 ? '' : `, ${contradicted} contradicting a measure`;
  return `${task} by ${model ?? 'a model'} (${provider ?? 'unknown provider'}): ${claims.kept} of ${claims.given} claims kept${conflicts}.`;
}

function missingBecause({ reason }: InterpretedTask): string {
  const why = reason === null ? '' : `: ${FAILURES[reason]}`;
  return `Not all was interpreted by a model${why}. ${ADDS}.`;
}
