import { isIP } from 'node:net';
import { isGlobalAddress } from './address-policy.js';
import { EgressRefusedError, EgressUnreachableError } from './egress.errors.js';
import type { HostResolver } from './host-resolver.js';
import type { TargetUrl } from './target-url.js';

const LOCALHOST = /(^|\.)localhost\.?$/;

/**
 * The network addresses a target may be reached at. A name is looked up exactly once; one answer that is not public
 * refuses the whole host, because the next lookup might return only that one. Allow-listed targets are not checked.
 * Throws `EgressRefusedError`, or whatever the resolver throws.
 */
export async function resolveTarget(target: TargetUrl, resolve: HostResolver): Promise<readonly string[]> {
  const host = bareHost(target.url);
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  if (addresses.length === 0) throw new EgressUnreachableError('dns', `The host "${host}" has no address in DNS.`);
  if (!target.allowListed && !addresses.every(isGlobalAddress)) throw notPublic(host);
  return addresses;
}

/**
 * Refuses what is no public host by its name alone: a network address that is not public, and `localhost` with all
 * names below it (RFC 6761 §6.3). Nothing is looked up. Throws `EgressRefusedError`.
 */
export function refuseLocalName({ url, allowListed }: TargetUrl): void {
  const host = bareHost(url);
  const isLocal = isIP(host) === 0 ? LOCALHOST.test(host) : !isGlobalAddress(host);
  if (isLocal && !allowListed) throw notPublic(host);
}

/** Host of a URL without the brackets of an IPv6 address. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

function notPublic(host: string): EgressRefusedError {
  return new EgressRefusedError('address', `The host "${host}" is not a public address, so it cannot be read.`);
}
