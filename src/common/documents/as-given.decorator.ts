import { Transform } from 'class-transformer';

/**
 * The property is the very value that was sent. The usual copy loses members that are named like methods of objects,
 * such as `constructor`, unseen.
 */
export function AsGiven(): PropertyDecorator {
  return Transform(({ obj, key }: { obj: Readonly<Record<string, unknown>>; key: string }) => obj[key]);
}
