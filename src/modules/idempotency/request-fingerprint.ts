import { createHmac } from 'node:crypto';

/** What makes two requests the same one. */
interface ComparableRequest {
  readonly method: string;
  /** Path with its query. */
  readonly address: string;
  /** The body as it was sent, parsed. */
  readonly body: unknown;
}

/** Secrets for hashes of requests, the one in use first; the others were in use before. */
export type FingerprintSecrets = readonly [Buffer, ...Buffer[]];

/**
 * Hashes requests: HMAC-SHA256 in hexadecimal, the order of an object's members does not count. Keyed, because a hash
 * that anybody can make would confirm a guess at the API key in a request.
 */
export class RequestFingerprints {
  constructor(private readonly secrets: FingerprintSecrets) {}

  /** The hash under the secret in use, then those under the others. */
  of({ method, address, body }: ComparableRequest): [string, ...string[]] {
    const text = `${method} ${address}\n${JSON.stringify(inOrder(body))}`;
    const [current, ...former] = this.secrets;
    return [hashOf(text, current), ...former.map((secret) => hashOf(text, secret))];
  }
}

function hashOf(text: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(text).digest('hex');
}

/** The same value with the members of every object sorted by name. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(members.map(([name, member]) => [name, inOrder(member)]));
}
