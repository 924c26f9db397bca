import { type Finding, tellablePointer } from '../judging/finding.js';
import type { Judgement } from '../judging/judge.js';
import type { JsonValue } from '../reading/json-value.js';
import type { AnswerShape } from '../shape/answer-shape.js';
import { type Drop, droppableAround, itemsTooMany } from './droppable.js';
import { prune } from './prune.js';

/** Dropping a part can leave another one invalid, such as a list that is too short then. */
const MAX_ROUNDS = 6;

/**
 * A document without the invalid parts that it need not have, and their JSON pointers, each in the document that it was
 * dropped from. Null when a required part is invalid.
 */
export function salvage<T>(
  document: JsonValue,
  shape: AnswerShape,
  judgeAgain: (document: JsonValue) => Judgement<T>,
): { value: T; dropped: readonly string[] } | null {
  let left = document;
  const dropped = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const judgement = judgeAgain(left);
    if (judgement.valid) return { value: judgement.value, dropped: [...dropped] };
    const drops = dropsFor(left, shape, judgement.findings);
    if (drops === null) return null;
    for (const { path } of drops) dropped.add(tellablePointer(path));
    left = prune(left, drops);
  }
  return null;
}

function dropsFor(document: JsonValue, shape: AnswerShape, findings: readonly Finding[]): readonly Drop[] | null {
  const drops: Drop[] = [];
  for (const { path } of findings) {
    const surplus = itemsTooMany(document, shape, path);
    const drop = surplus.length === 0 ? droppableAround(document, shape, path) : null;
    if (surplus.length === 0 && drop === null) return null;
    drops.push(...(drop === null ? surplus : [drop]));
  }
  return drops;
}
