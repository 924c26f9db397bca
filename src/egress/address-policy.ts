import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Network = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** IPv6 addresses that are handed out for use on the internet (IANA, RFC 4291 §2.4). */
const GLOBAL_UNICAST_V6: Network = ipaddr.parseCIDR('2000::/3');

/** Inside the unicast space, yet not somebody's public host. */
const NEVER_PUBLIC: readonly Network[] = [
  // The platform endpoint of Azure virtual machines: answers only from within, with instance secrets.
  ipaddr.parseCIDR('168.63.129.16/32'),
  // The former 6bone, returned to IANA (RFC 3701).
  ipaddr.parseCIDR('3ffe::/16'),
];

/**
 * Whether an address belongs to a public host. False for loopback, private, link-local, shared (RFC 6598), multicast,
 * broadcast, documentation, benchmarking and reserved addresses, for every IPv6 form that carries an IPv4 address, and
 * for anything that is not an address in its usual notation (no zone, no octal, hexadecimal or short IPv4).
 */
export function isGlobalAddress(ip: string): boolean {
  if (isIP(ip) === 0 || ip.includes('%')) return false;
  const address = ipaddr.parse(ip);
  if (address.range() !== 'unicast') return false;
  if (address.kind() === 'ipv6' && !isWithin(address, GLOBAL_UNICAST_V6)) return false;
  return !NEVER_PUBLIC.some((network) => isWithin(address, network));
}

function isWithin(address: ipaddr.IPv4 | ipaddr.IPv6, network: Network): boolean {
  return address.kind() === network[0].kind() && address.match(network);
}
