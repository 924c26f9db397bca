import { ValidateBy, type ValidationOptions } from 'class-validator';
import { findSecret } from './find-secret.js';

/** The text does not look like it holds a secret: what people note down is kept and shown in the clear. */
export function HoldsNoSecret(options?: ValidationOptions): PropertyDecorator {
  return ValidateBy(
    {
      name: 'holdsNoSecret',
      validator: {
        validate: (value: unknown) => findSecret(value) === null,
        defaultMessage: () =>
          'looks like it holds a secret, which does not belong here; only the key vault keeps secrets',
      },
    },
    options,
  );
}
