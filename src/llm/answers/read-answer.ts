import { isDeepStrictEqual } from 'node:util';
import type { z } from 'zod';
import type { Repair } from '../model-outcome.js';
import type { AnswerGuard, AnswerReading } from './answer-reading.js';
import { coerce } from './coercion/coerce.js';
import { unwrap } from './coercion/unwrap.js';
import { type Judgement, judge } from './judging/judge.js';
import { tell } from './judging/tell.js';
import { MAX_ANSWER_LENGTH } from './limits.js';
import { findDocuments, type FoundDocument, type Opener } from './reading/find-documents.js';
import type { JsonValue } from './reading/json-value.js';
import { salvage } from './salvage/salvage.js';
import type { AnswerShape } from './shape/answer-shape.js';
import { shapeOf } from './shape/shape-of.js';

/** A document of an answer, as far as it could be mended without asking again. */
interface Attempt<T> {
  readonly document: JsonValue;
  readonly judgement: Judgement<T>;
  readonly repairs: readonly Repair[];
}

/**
 * Reads a model's answer as a document of a schema: finds the document, mends its syntax, reads near-misses as what they
 * can only mean, and refuses values that repeat what the guard names or look like keys. Never throws for what the answer
 * holds; takes time linear in its length, of which 256 KB are accepted. When several different documents fit, none is
 * chosen.
 */
export function readAnswer<T>(text: string, schema: z.ZodType<T>, guard?: AnswerGuard): AnswerReading<T> {
  if (text.length > MAX_ANSWER_LENGTH) return unusable(`expected at most ${MAX_ANSWER_LENGTH} characters`);
  const shape = shapeOf(schema);
  const attempts = documentsOf(text, shape).map((found) => attempt(found, shape, schema, guard));
  const [first] = attempts;
  if (first === undefined) return unusable(noDocument(text, shape));
  const valid = different(attempts.filter(({ judgement }) => judgement.valid));
  if (valid.length > 1) return unusable(`expected one document, found ${valid.length} that differ`);
  return settle(valid[0] ?? attempts.reduce(better, first), shape, schema, guard);
}

function settle<T>(
  { document, judgement, repairs }: Attempt<T>,
  shape: AnswerShape,
  schema: z.ZodType<T>,
  guard: AnswerGuard | undefined,
): AnswerReading<T> {
  if (judgement.valid) return { ok: true, value: judgement.value, repairs, dropped: [] };
  return {
    ok: false,
    problems: tell(judgement.findings),
    salvage: () => {
      const saved = salvage(document, shape, (left) => judge(left, schema, guard));
      return saved && { ...saved, repairs: [...repairs, 'dropped_optional'] };
    },
  };
}

function documentsOf(text: string, shape: AnswerShape): readonly FoundDocument[] {
  const found = openersOf(shape).map((openers) => findDocuments(text, openers));
  const unwrapped = found.map((documents) =>
    documents.flatMap(({ value, mended }) => {
      const inner = unwrap(value, shape);
      return inner === null ? [] : [{ value: inner, mended: mended || inner !== value }];
    }),
  );
  return unwrapped.find((documents) => documents.length > 0) ?? [];
}

/** Brackets by which documents are looked for, the best first. */
function openersOf(shape: AnswerShape): readonly (readonly Opener[])[] {
  if (shape.kind === 'object') return [['{']];
  return shape.kind === 'list' ? [['['], ['{']] : [['{', '[']];
}

function attempt<T>(
  { value, mended }: FoundDocument,
  shape: AnswerShape,
  schema: z.ZodType<T>,
  guard: AnswerGuard | undefined,
): Attempt<T> {
  const document = coerce(value, shape);
  const coerced: readonly Repair[] = isDeepStrictEqual(value, document) ? [] : ['coerced'];
  const repairs: readonly Repair[] = mended ? ['mechanical', ...coerced] : coerced;
  return { document, judgement: judge(document, schema, guard), repairs };
}

function different<T>(attempts: readonly Attempt<T>[]): readonly Attempt<T>[] {
  return attempts.filter(
    ({ document }, index) => attempts.findIndex((other) => isDeepStrictEqual(other.document, document)) === index,
  );
}

function better<T>(one: Attempt<T>, other: Attempt<T>): Attempt<T> {
  return findingsOf(other) < findingsOf(one) ? other : one;
}

function findingsOf({ judgement }: Attempt<unknown>): number {
  return judgement.valid ? 0 : judgement.findings.length;
}

function noDocument(text: string, shape: AnswerShape): string {
  if (text.trim() === '') return 'expected a JSON document, found nothing';
  if (shape.kind !== 'object') return 'expected a JSON document, found none that can be read';
  const names = [...shape.members.keys()].slice(0, 10).join(', ');
  return `expected one JSON object with the members ${names}; found none that can be read`;
}

function unusable<T>(problem: string): AnswerReading<T> {
  return { ok: false, problems: [`/: ${problem}`], salvage: () => null };
}
