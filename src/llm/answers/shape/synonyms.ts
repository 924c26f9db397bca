import { z } from 'zod';

/** Other words for listed values, known to the reading of answers only; models are not told. */
export const synonymRegistry = z.registry<{ synonyms: Readonly<Record<string, readonly string[]>> }>();

/**
 * A list of values that models like to call otherwise: `withSynonyms(z.enum(['casual', 'formal']), { casual:
 * ['informal'] })`. Case, spacing and punctuation need no synonyms. A word stands for one value only.
 */
export function withSynonyms<Schema extends z.ZodType>(
  schema: Schema,
  synonyms: Readonly<Record<string, readonly string[]>>,
): Schema {
  synonymRegistry.add(schema, { synonyms });
  return schema;
}
