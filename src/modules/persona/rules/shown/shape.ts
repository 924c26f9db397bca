import { isJsonObject, type JsonObject, textsOf } from '../json/json-object.js';

/** What a client finds at a place: a text, a figure, a list of texts, or an object of such. */
export type Shape = 'text' | 'figure' | 'list' | { readonly [member: string]: Shape };

/** The shape of a document type; each of its members has one. */
export type ShapeOf<Document> = {
  readonly [Name in keyof Document]-?: NonNullable<Document[Name]> extends string
    ? 'text'
    : NonNullable<Document[Name]> extends number
      ? 'figure'
      : NonNullable<Document[Name]> extends readonly unknown[]
        ? 'list'
        : ShapeOf<NonNullable<Document[Name]>>;
};

/** The object with a value of its kind at every place of the shape; members that the shape does not know stay. */
export function shownAs(value: unknown, shape: Readonly<Record<string, Shape>>): JsonObject {
  const members = isJsonObject(value) ? value : {};
  return {
    ...members,
    ...Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, placeAs(members[name], inner)])),
  };
}

function placeAs(value: unknown, shape: Shape): unknown {
  switch (shape) {
    case 'text':
      return typeof value === 'string' ? value : isWord(value) ? String(value) : '';
    case 'figure':
      return typeof value === 'number' && Number.isFinite(value) ? value : 0;
    case 'list':
      return textsOf(value);
    default:
      return shownAs(value, shape);
  }
}

function isWord(value: unknown): value is number | boolean {
  return typeof value === 'number' || typeof value === 'boolean';
}
