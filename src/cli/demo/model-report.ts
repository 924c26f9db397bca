import { inspect } from 'node:util';
import { type Json, objectAt } from './api-client.js';
import type { JourneyResult } from './journey.js';
import { countOrigins, type SaidValue, saidByModel } from './origins.js';

const MOST_SHOWN = 25;

/** Where the values of the documents come from, what a model said, and what that used, for a terminal. */
export function describeModel({ analysis, persona, usage }: JourneyResult): string {
  const said = [...saidByModel(analysis), ...saidByModel(persona)];
  return [
    'Where the values come from',
    `  website analysis: ${countsOf(analysis)}`,
    `  persona: ${countsOf(persona)}`,
    '',
    said.length === 0 ? 'No value comes from a model' : `Said by the model (${said.length} values)`,
    ...said.slice(0, MOST_SHOWN).map(lineOf),
    ...(said.length > MOST_SHOWN ? [`  … and ${said.length - MOST_SHOWN} more`] : []),
    '',
    `Used: ${usedOf(objectAt(usage, 'totals'))}`,
  ].join('\n');
}

function countsOf(document: Json): string {
  const counts = Object.entries(countOrigins(document)).sort(([, first], [, second]) => second - first);
  return counts.length === 0 ? 'not told' : counts.map(([origin, count]) => `${count} ${origin}`).join(', ');
}

function lineOf({ pointer, value }: SaidValue): string {
  const shown = inspect(value, {
    depth: 3,
    compact: 3,
    breakLength: Infinity,
    maxArrayLength: 5,
    maxStringLength: 160,
  });
  return `  ${pointer}: ${shown}`;
}

function usedOf(totals: Json): string {
  const [calls, answered, hits] = ['calls', 'answered', 'cache_hits'].map((name) => String(totals[name]));
  const tokens = `${String(totals['input_tokens'])} tokens in, ${String(totals['output_tokens'])} out`;
  return `${calls} calls of a model, ${answered} answered, ${hits} more from the cache; ${tokens}, as the server reported`;
}
