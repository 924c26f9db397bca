import { createHash } from 'node:crypto';

/** Same kind and same input give the same hash, in whatever order the fields stand. SHA-256 in hex. */
export function inputHashOf(kind: string, input: object): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, sorted(input)]))
    .digest('hex');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, sorted(field)]));
}
