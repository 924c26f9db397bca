import { type EgressClient, EgressError, EgressRedirectError } from '../../../../egress/index.js';
import { comparablePath, matchesPath } from './path-pattern.js';
import { robotsProductToken } from './robots-agent.js';
import { parseRobotsText, type RobotsRule, rulesFor } from './robots-text.js';

/** What one origin allows. */
export interface RobotsPolicy {
  readonly status: 'found' | 'not_found' | 'unreachable';
  /** Seconds between requests the origin asks for; null when it asks for none. */
  readonly crawlDelaySeconds: number | null;
  /** Values of the `Sitemap` lines. */
  readonly sitemaps: readonly string[];
  /** Why robots.txt could not be read; null when that was no network error. */
  readonly failure: EgressError | null;
  isAllowed(url: string): boolean;
}

/** Rules beyond this size are not read (RFC 9309 §2.5 asks for at least 500 KiB). */
const MAX_ROBOTS_BYTES = 512 * 1024;
const ROBOTS_TOTAL_MS = 10_000;

/**
 * Reads robots.txt of an origin as RFC 9309 §2.3.1 says: a 4xx answer or a redirect that leads nowhere allows
 * everything; a 5xx answer or no answer allows nothing. Rejects only when `signal` aborts.
 */
export async function readRobots(egress: EgressClient, origin: string, signal: AbortSignal): Promise<RobotsPolicy> {
  const address = `${origin}/robots.txt`;
  try {
    const { status, body } = await egress.get(address, {
      maxBytes: MAX_ROBOTS_BYTES,
      overflow: 'truncate',
      timeouts: { totalMs: ROBOTS_TOTAL_MS },
      signal,
    });
    if (status >= 500) return nothingAllowed(null);
    if (status < 200 || status > 299) return ALL_ALLOWED;
    return parseRobots(new TextDecoder().decode(body), egress.userAgent);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof EgressRedirectError) return ALL_ALLOWED;
    if (error instanceof EgressError) return nothingAllowed(error);
    throw error;
  }
}

/** The policy in the text of a robots.txt for the reader with this user agent. */
export function parseRobots(text: string, userAgent: string): RobotsPolicy {
  const lines = parseRobotsText(text);
  const { rules, crawlDelaySeconds } = rulesFor(lines, robotsProductToken(userAgent));
  return {
    status: 'found',
    crawlDelaySeconds,
    sitemaps: lines.sitemaps,
    failure: null,
    isAllowed: (url) => isAllowedBy(rules, url),
  };
}

/** The longest pattern that matches decides, `Allow` when two are equally long; no match allows (§2.2.2). */
function isAllowedBy(rules: readonly RobotsRule[], address: string): boolean {
  const { pathname, search } = new URL(address);
  if (pathname === '/robots.txt') return true;
  const path = comparablePath(pathname + search);
  let decisive: RobotsRule | null = null;
  for (const rule of rules) {
    if (isStronger(rule, decisive) && matchesPath(rule.pattern, path)) decisive = rule;
  }
  return decisive?.allow ?? true;
}

function isStronger(rule: RobotsRule, other: RobotsRule | null): boolean {
  if (other === null) return true;
  const difference = rule.pattern.length - other.pattern.length;
  return difference > 0 || (difference === 0 && rule.allow && !other.allow);
}

const ALL_ALLOWED: RobotsPolicy = {
  status: 'not_found',
  crawlDelaySeconds: null,
  sitemaps: [],
  failure: null,
  isAllowed: () => true,
};

function nothingAllowed(failure: EgressError | null): RobotsPolicy {
  return { status: 'unreachable', crawlDelaySeconds: null, sitemaps: [], failure, isAllowed: () => false };
}
