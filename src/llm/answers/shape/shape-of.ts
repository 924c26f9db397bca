import { z } from 'zod';
import type { AnswerShape, ListedValue, ObjectShape } from './answer-shape.js';
import { synonymRegistry } from './synonyms.js';

type JsonSchema = z.core.JSONSchema.JSONSchema;
type Member = boolean | JsonSchema | (boolean | JsonSchema)[] | undefined;

const ANYTHING: AnswerShape = { kind: 'anything', nullable: false };

const known = new WeakMap<z.ZodType, AnswerShape>();

/** The shape that a schema asks for, from its JSON Schema; what is recursive or has none is left alone. */
export function shapeOf(schema: z.ZodType): AnswerShape {
  const shape = known.get(schema) ?? fromSchema(jsonSchemaOf(schema));
  known.set(schema, shape);
  return shape;
}

function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', metadata: synonymRegistry });
}

function fromSchema(schema: Member): AnswerShape {
  if (typeof schema !== 'object' || Array.isArray(schema)) return ANYTHING;
  const options = schema.anyOf ?? schema.oneOf;
  if (options !== undefined) return ofOptions(options);
  if (schema.enum !== undefined || schema.const !== undefined) return ofListed(schema);
  if (schema.type === 'object') return ofObject(schema);
  if (schema.type === 'array') return ofList(schema);
  if (schema.type === 'number' || schema.type === 'integer') return ofNumber(schema);
  if (schema.type === 'string') return { kind: 'text', nullable: false };
  return schema.type === 'boolean' ? { kind: 'boolean', nullable: false } : ANYTHING;
}

function ofOptions(schemas: readonly JsonSchema[]): AnswerShape {
  const shapes = schemas.filter(({ type }) => type !== 'null').map(fromSchema);
  const nullable = shapes.length < schemas.length || shapes.some((shape) => shape.nullable);
  const [only] = shapes;
  if (shapes.length === 1 && only !== undefined) return { ...only, nullable };
  return { kind: 'choice', nullable, options: shapes };
}

function ofListed(schema: JsonSchema): AnswerShape {
  const stated = schema.enum ?? [schema.const ?? null];
  const values = stated.filter((value): value is ListedValue => value !== null);
  const synonyms = new Map(Object.entries(synonymsOf(schema.synonyms)));
  return { kind: 'listed', nullable: values.length < stated.length, values, synonyms };
}

function synonymsOf(stated: unknown): Record<string, readonly string[]> {
  return z.record(z.string(), z.array(z.string())).catch({}).parse(stated);
}

function ofObject(schema: JsonSchema): ObjectShape {
  const required = new Set(schema.required);
  const members = Object.entries(schema.properties ?? {}).map(
    ([name, member]) => [name, { shape: fromSchema(member), optional: !required.has(name) }] as const,
  );
  const others = typeof schema.additionalProperties === 'object' ? fromSchema(schema.additionalProperties) : null;
  return { kind: 'object', nullable: false, members: new Map(members), others };
}

function ofList(schema: JsonSchema): AnswerShape {
  if (schema.prefixItems !== undefined) return ANYTHING;
  const { items, minItems: min = 0, maxItems: max = Number.POSITIVE_INFINITY } = schema;
  return { kind: 'list', nullable: false, item: fromSchema(items), min, max };
}

function ofNumber(schema: JsonSchema): AnswerShape {
  return {
    kind: 'number',
    nullable: false,
    integer: schema.type === 'integer',
    min: schema.minimum ?? Number.NEGATIVE_INFINITY,
    max: schema.maximum ?? Number.POSITIVE_INFINITY,
  };
}
