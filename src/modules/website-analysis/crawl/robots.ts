import { type EgressClient, EgressError, EgressRedirectError } from '../../../egress/index.js';
import { robotsProductToken } from './robots-agent.js';
import { readRules } from './robots-rules.js';

/** What one origin allows. */
export interface RobotsPolicy {
  readonly status: 'found' | 'not_found' | 'unreachable';
  /** Seconds between requests the origin asks for; null when it asks for none. */
  readonly crawlDelaySeconds: number | null;
  /** Why robots.txt could not be read; null when that was no network error. */
  readonly failure: EgressError | null;
  isAllowed(url: string): boolean;
}

/** Rules beyond this size are not read (RFC 9309 §2.5 asks for at least 500 KiB). */
const MAX_ROBOTS_BYTES = 512 * 1024;
/** Wildcards matched per rule: each one costs time that grows with the length of the address. */
const MAX_WILDCARDS = 16;
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
    return parseRobots(address, new TextDecoder().decode(body), egress.userAgent);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof EgressRedirectError) return ALL_ALLOWED;
    if (error instanceof EgressError) return nothingAllowed(error);
    throw error;
  }
}

/** The policy in the text of a robots.txt. Longest match wins, `allow` before `disallow`. */
export function parseRobots(address: string, text: string, userAgent: string): RobotsPolicy {
  const agent = robotsProductToken(userAgent);
  const rules = readRules(address, limitWildcards(text));
  const delay = rules.getCrawlDelay(agent);
  return {
    status: 'found',
    crawlDelaySeconds: delay !== undefined && delay > 0 ? delay : null,
    failure: null,
    isAllowed: (url) => rules.isAllowed(url, agent) ?? true,
  };
}

/** A rule with fewer wildcards matches more, so a shortened `disallow` errs on the side of the site. */
function limitWildcards(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.split('*', MAX_WILDCARDS + 1).join('*'))
    .join('\n');
}

const ALL_ALLOWED: RobotsPolicy = {
  status: 'not_found',
  crawlDelaySeconds: null,
  failure: null,
  isAllowed: () => true,
};

function nothingAllowed(failure: EgressError | null): RobotsPolicy {
  return { status: 'unreachable', crawlDelaySeconds: null, failure, isAllowed: () => false };
}
