import { isIP } from 'node:net';
import { isGlobalAddress } from './address-policy.js';
import { EgressRefusedError, EgressUnreachableError } from './egress.errors.js';
import type { HostResolver } from './host-resolver.js';
import type { TargetUrl } from './target-url.js';

/**
 * The network addresses a target may be reached at. A name is looked up exactly once; one answer that is not public
 * refuses the whole host, because the next lookup might return only that one. Allow-listed targets are not checked.
 * Throws `EgressRefusedError`, or whatever the resolver throws.
 */
export async function resolveTarget(target: TargetUrl, resolve: HostResolver): Promise<readonly string[]> {
  const host = bareHost(target.url);
  const addresses = isIP(host) === 0 ? await resolve(host) : [host];
  if (addresses.length === 0) throw new EgressUnreachableError('dns', `The host "${host}" has no address in DNS.`);
  if (!target.allowListed && !addresses.every(isGlobalAddress)) {
    throw new EgressRefusedError('address', `The host "${host}" is not a public address, so it cannot be read.`);
  }
  return addresses;
}

/** Host of a URL without the brackets of an IPv6 address. */
export function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}
