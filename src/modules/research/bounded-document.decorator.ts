import { ValidateBy, type ValidationArguments } from 'class-validator';
import { documentProblem, isJsonObject } from './document-bounds.js';

/** The property is a JSON object of at most `maxBytes` bytes that PostgreSQL can store. */
export function IsBoundedDocument(maxBytes: number): PropertyDecorator {
  const problemOf = (value: unknown): string | null =>
    isJsonObject(value) ? documentProblem(value, maxBytes) : 'must be an object';
  return ValidateBy({
    name: 'isBoundedDocument',
    validator: {
      validate: (value: unknown) => problemOf(value) === null,
      defaultMessage: (violation?: ValidationArguments) =>
        `${violation?.property ?? 'value'} ${problemOf(violation?.value) ?? ''}`,
    },
  });
}
