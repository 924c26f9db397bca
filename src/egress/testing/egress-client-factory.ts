import { EgressClient } from '../egress-client.js';
import type { HostResolver } from '../host-resolver.js';

/** A client that may reach the given loopback `host:port` entries and looks names up in a fixed table. */
export function egressClientFor(allow: readonly string[], resolve: HostResolver = unknownHost): EgressClient {
  return new EgressClient({ allow, userAgent: 'TestReader/1.0 (+https://reader.example/bot)', resolve });
}

/** A resolver that gives one prepared answer after the other, the last one for ever, and counts the questions. */
export function scriptedResolver(...answers: readonly (readonly string[])[]): {
  resolve: HostResolver;
  asked: string[];
} {
  const asked: string[] = [];
  const resolve: HostResolver = (hostname) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] ?? [];
    asked.push(hostname);
    return Promise.resolve(answer);
  };
  return { resolve, asked };
}

const unknownHost: HostResolver = (hostname) =>
  Promise.reject(Object.assign(new Error(`getaddrinfo ENOTFOUND ${hostname}`), { code: 'ENOTFOUND' }));
