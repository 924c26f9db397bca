import { expect } from '@jest/globals';
import { z } from 'zod';

/** Checks that a document has the shape, naming each place where it has not; returns it as the shape has it. */
export function expectShape<Shape extends z.ZodType>(shape: Shape, value: unknown): z.output<Shape> {
  const result = shape.safeParse(value);
  expect(result.success ? 'as the wizard reads it' : z.prettifyError(result.error)).toBe('as the wizard reads it');
  return shape.parse(value);
}
