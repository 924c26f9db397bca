import { ValidationError } from '../../common/errors/index.js';
import { competitorAddress } from './competitor-address.js';
import type { StatedCompetitor } from './stated-competitor.js';

/** A competitor as a client describes it under its domain: an absent value keeps what is stored, null takes it back. */
export interface CompetitorDescription {
  readonly url?: string | null;
  readonly title?: string | null;
  readonly summary?: string | null;
  readonly highlights?: readonly string[] | null;
}

/** A description with its address. */
export interface DescribedCompetitor extends StatedCompetitor {
  /** False when the address is only made from the domain, and so no reason to replace a stored one. */
  readonly isUrlStated: boolean;
}

/** Joins the domain of the path with the description. Throws ValidationError when an address is none or is of another domain. */
export function describedAt(domain: string, { url, ...description }: CompetitorDescription): DescribedCompetitor {
  const address = competitorAddress(domain);
  if (address === null)
    throw new ValidationError([{ path: 'domain', message: 'must be a domain such as example.com' }]);
  const isUrlStated = typeof url === 'string';
  const given = isUrlStated ? competitorAddress(url) : address;
  if (given === null || given.domain !== address.domain)
    throw new ValidationError([{ path: 'url', message: `must be an http or https address of ${address.domain}` }]);
  const members: Record<string, unknown> = { ...description };
  const stated = Object.entries(members).filter(([, value]) => value !== undefined);
  return { ...given, isUrlStated, discovery: Object.fromEntries(stated) };
}
