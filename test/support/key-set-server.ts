import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { type LoopbackServer, startLoopbackServer } from '../../src/egress/testing/loopback-server.js';

/** A key of an identity provider. */
export interface IssuerKey {
  readonly kid: string;
  readonly algorithm: 'RS256' | 'ES256';
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** A new key pair under the name `kid`. */
export function newIssuerKey(kid: string, algorithm: IssuerKey['algorithm'] = 'RS256'): IssuerKey {
  const pair =
    algorithm === 'RS256'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { kid, algorithm, ...pair };
}

/** The key set of an identity provider on the loopback interface. */
export interface KeySetServer extends AsyncDisposable {
  readonly url: string;
  /** Fetches so far. */
  fetches(): number;
  /** Replaces the published keys. */
  publish(...keys: readonly IssuerKey[]): void;
  /** From now on every fetch is answered with this status. */
  answerWith(status: number): void;
}

/** Starts a server that publishes the keys. */
export async function startKeySetServer(...keys: readonly IssuerKey[]): Promise<KeySetServer> {
  let published = keys;
  let status = 200;
  const server: LoopbackServer = await startLoopbackServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: published.map(toJwk) }));
  });
  return {
    url: `${server.origin}/jwks.json`,
    fetches: () => server.requests.length,
    publish: (...replacement) => {
      published = replacement;
    },
    answerWith: (answer) => {
      status = answer;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

function toJwk({ kid, algorithm, publicKey }: IssuerKey): object {
  return { ...publicKey.export({ format: 'jwk' }), kid, alg: algorithm, use: 'sig' };
}
