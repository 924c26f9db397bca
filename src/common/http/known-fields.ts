import { type ClassConstructor, plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ValidationError } from '../errors/index.js';
import { toFieldProblems } from './validation.js';

/**
 * Reads a document as its class where unknown members are to be left out, not refused. Throws ValidationError with paths
 * below `at`.
 */
export function readKnownFields<Document extends object>(
  type: ClassConstructor<Document>,
  data: Readonly<Record<string, unknown>>,
  at = '',
): Document {
  const document = plainToInstance(type, data);
  const violations = validateSync(document, { whitelist: true });
  if (violations.length > 0) throw new ValidationError(toFieldProblems(violations, at));
  return document;
}
