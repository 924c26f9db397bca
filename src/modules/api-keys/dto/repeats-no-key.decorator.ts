import { ValidateBy, type ValidationArguments } from 'class-validator';
import { repeatsKey } from '../repeats-key.js';

/** The text does not hold the `api_key` beside it: it is kept, shown and sent in clear. */
export function RepeatsNoKey(): PropertyDecorator {
  return ValidateBy({
    name: 'repeatsNoKey',
    validator: {
      validate: (value: unknown, violation?: ValidationArguments) => {
        const key = keyBeside(violation?.object);
        return typeof value !== 'string' || key === null || !repeatsKey(value, key);
      },
      defaultMessage: () => '$property holds the key itself, which belongs in api_key alone',
    },
  });
}

function keyBeside(body: object | undefined): string | null {
  const key: unknown = body !== undefined && 'api_key' in body ? body.api_key : null;
  return typeof key === 'string' && key !== '' ? key : null;
}
