import { createHash } from 'node:crypto';

/** What makes two requests the same one. */
interface ComparableRequest {
  readonly method: string;
  /** Path with its query. */
  readonly address: string;
  /** The body as it was sent, parsed. */
  readonly body: unknown;
}

/** SHA-256 of a request in hexadecimal; the order of an object's members does not count. */
export function fingerprintOf({ method, address, body }: ComparableRequest): string {
  return createHash('sha256')
    .update(`${method} ${address}\n${JSON.stringify(inOrder(body))}`)
    .digest('hex');
}

/** The same value with the members of every object sorted by name. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}
