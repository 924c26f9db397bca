import { differencesOf } from '../differences.js';
import type { Issue } from '../issue.js';
import type { WholeView } from '../recovery-view.js';
import { rowsOfState } from '../stored-rows.js';

/** Stored rows that do not follow from the log: one issue for each row, naming every field. */
export function projectionDiffers({ rows, state, optional }: WholeView): Issue[] {
  const expected = rowsOfState(state, optional);
  const session = differencesOf(rows.session, expected.session);
  const numbers = [...new Set([...rows.steps.keys(), ...expected.steps.keys()])].sort((a, b) => a - b);
  return [
    ...(session.length > 0
      ? [difference(null, `The stored session differs from its log: ${session.join(', ')}.`)]
      : []),
    ...numbers.flatMap((number) => stepDiffers(number, rows.steps.get(number), expected.steps.get(number))),
  ];
}

function stepDiffers(number: number, stored: object | undefined, expected: object | undefined): Issue[] {
  if (stored === undefined) return [difference(number, `Step ${number} is not stored, although the log tells of it.`)];
  if (expected === undefined)
    return [difference(number, `Step ${number} is stored, although the log says that nobody touched it.`)];
  const fields = differencesOf(stored, expected);
  if (fields.length === 0) return [];
  return [difference(number, `Step ${number} is stored differently from its log: ${fields.join(', ')}.`)];
}

function difference(stepNumber: number | null, detail: string): Issue {
  return { code: 'projection_differs', stepNumber, detail, fix: { kind: 'rebuild_projection' } };
}
