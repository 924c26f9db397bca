import { ValidateBy, type ValidationArguments, type ValidationOptions } from 'class-validator';
import { documentProblem, isJsonObject, isStorableText } from './document-bounds.js';

/** The property is a JSON object of at most `maxBytes` bytes that PostgreSQL can store. */
export function IsBoundedDocument(maxBytes: number, options?: ValidationOptions): PropertyDecorator {
  const problemOf = (value: unknown): string | null =>
    isJsonObject(value) ? documentProblem(value, maxBytes) : 'must be an object';
  return ValidateBy(
    {
      name: 'isBoundedDocument',
      validator: {
        validate: (value: unknown) => problemOf(value) === null,
        defaultMessage: (violation?: ValidationArguments) =>
          `${violation?.property ?? 'value'} ${problemOf(violation?.value) ?? ''}`,
      },
    },
    options,
  );
}

/** The property is a text, or a list of texts, that PostgreSQL can store. */
export function IsStorableText(): PropertyDecorator {
  return ValidateBy({
    name: 'isStorableText',
    validator: {
      validate: (value: unknown) => [value].flat().every((text) => typeof text !== 'string' || isStorableText(text)),
      defaultMessage: () => '$property must hold neither NUL nor broken characters',
    },
  });
}
