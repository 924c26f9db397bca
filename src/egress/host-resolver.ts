import { lookup } from 'node:dns/promises';

/** Every address of a host name. Rejects when the name has none. */
export type HostResolver = (hostname: string) => Promise<readonly string[]>;

/** Asks the operating system, hosts file included, for every IPv4 and IPv6 address of a name. */
export const systemResolver: HostResolver = async (hostname) => {
  const answers = await lookup(hostname, { all: true, order: 'verbatim' });
  return answers.map(({ address }) => address);
};
