import type { z } from 'zod';
import type { AnswerGuard } from '../answer-reading.js';
import type { JsonValue } from '../reading/json-value.js';
import type { Finding } from './finding.js';
import { guardFindings } from './guard-findings.js';
import { schemaFindings } from './schema-findings.js';

/** What a document came to before the schema and the guard. */
export type Judgement<T> =
  { readonly valid: true; readonly value: T } | { readonly valid: false; readonly findings: readonly Finding[] };

/** Whether a document is what was asked for and tells nothing that it must not. */
export function judge<T>(document: JsonValue, schema: z.ZodType<T>, guard: AnswerGuard | undefined): Judgement<T> {
  const parsed = schema.safeParse(document);
  const told = guardFindings(document, guard);
  const findings = parsed.success ? told : [...schemaFindings(parsed.error.issues), ...told];
  return parsed.success && told.length === 0 ? { valid: true, value: parsed.data } : { valid: false, findings };
}
