import { isJson } from '../../demo/api-client.js';

/**
 * What a page does with a member: calls text methods on a `text`, maps over a `list` and shows what is in it when it is
 * `texts`, computes with a `number`, branches on a `flag`, opens an `object`. What is only `shown` may be missing, but a
 * page breaks on an object there.
 */
export type FieldKind = keyof typeof FITS;

/**
 * Members by their path: names with dots between, `[]` for each item of a list, `*` for each member of an object. A name
 * with `?` at its end may be missing or null.
 */
export type Fields = Readonly<Record<string, FieldKind>>;

const FITS = {
  text: (value: unknown) => typeof value === 'string',
  shown: isShown,
  list: (value: unknown) => Array.isArray(value),
  texts: (value: unknown) => Array.isArray(value) && value.every(isShown),
  number: (value: unknown) => typeof value === 'number' && Number.isFinite(value),
  flag: (value: unknown) => typeof value === 'boolean',
  object: isJson,
} as const;

/** What would break the page, one sentence for each member. */
export function misreadFields(answer: unknown, fields: Fields): string[] {
  const found = Object.entries(fields).flatMap(([path, kind]) => misread(answer, path.split('.'), kind, ''));
  return [...new Set(found)];
}

function misread(value: unknown, path: readonly string[], kind: FieldKind, at: string): string[] {
  const [name, ...rest] = path;
  if (name === undefined) return FITS[kind](value) ? [] : [complaint(at, value, kind)];
  if (name === '[]') {
    if (!Array.isArray(value)) return [complaint(at, value, 'list')];
    return value.flatMap((item, index) => misread(item, rest, kind, `${at}[${index}]`));
  }
  if (!isJson(value)) return [complaint(at, value, 'object')];
  if (name === '*') return Object.entries(value).flatMap(([key, item]) => misread(item, rest, kind, below(at, key)));
  const key = name.replace(/\?$/, '');
  const member = value[key];
  return key !== name && (member === undefined || member === null) ? [] : misread(member, rest, kind, below(at, key));
}

function complaint(at: string, value: unknown, kind: FieldKind): string {
  return `${at === '' ? 'the answer' : at} is ${describe(value)}, the page needs ${kind}`;
}

function describe(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined || text.length <= 60 ? String(text) : `${text.slice(0, 60)}…`;
}

function isShown(value: unknown): boolean {
  return typeof value !== 'object' || value === null;
}

function below(at: string, name: string): string {
  return at === '' ? name : `${at}.${name}`;
}
