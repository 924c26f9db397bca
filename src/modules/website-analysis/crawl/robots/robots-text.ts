import { comparablePath } from './path-pattern.js';

/** One `Allow` or `Disallow` line. */
export interface RobotsRule {
  readonly allow: boolean;
  /** Never empty; in the form that `comparablePath` gives. */
  readonly pattern: string;
}

/** Rules for some readers. */
interface RobotsGroup {
  /** Product tokens in lower case; `*` stands for everybody. */
  readonly agents: string[];
  readonly rules: RobotsRule[];
  crawlDelaySeconds: number | null;
}

/** What a robots.txt says to one reader. */
export interface RobotsRules {
  readonly rules: readonly RobotsRule[];
  /** Seconds; null when none is asked for. */
  readonly crawlDelaySeconds: number | null;
}

/** The lines of a robots.txt. */
export interface RobotsText {
  readonly groups: readonly RobotsGroup[];
  /** Values of the `Sitemap` lines, each once. */
  readonly sitemaps: readonly string[];
}

/**
 * Reads the text of a robots.txt (RFC 9309 §2.2). Whatever is no line of the protocol is passed over: it neither ends a
 * group nor begins one.
 */
export function parseRobotsText(text: string): RobotsText {
  const groups: RobotsGroup[] = [];
  const sitemaps = new Set<string>();
  let group: RobotsGroup | undefined;
  let hasRules = false;
  for (const [name, value] of linesOf(text)) {
    if (name === 'sitemap' && value !== '') sitemaps.add(value);
    if (name === 'user-agent') {
      if (group === undefined || hasRules) groups.push((group = { agents: [], rules: [], crawlDelaySeconds: null }));
      group.agents.push(productToken(value));
      hasRules = false;
    }
    if (group === undefined) continue;
    if (name === 'crawl-delay') group.crawlDelaySeconds = secondsOf(value) ?? group.crawlDelaySeconds;
    if (name !== 'allow' && name !== 'disallow') continue;
    hasRules = true;
    if (value !== '') group.rules.push({ allow: name === 'allow', pattern: comparablePath(value) });
  }
  return { groups, sitemaps: [...sitemaps] };
}

/** The rules for a product token: all groups that name it together, else those for everybody (§2.2.1). */
export function rulesFor(text: RobotsText, token: string): RobotsRules {
  const groupsOf = (agent: string): RobotsGroup[] => text.groups.filter(({ agents }) => agents.includes(agent));
  const own = groupsOf(token.toLowerCase());
  const groups = own.length > 0 ? own : groupsOf('*');
  const delays = groups.map(({ crawlDelaySeconds }) => crawlDelaySeconds ?? 0);
  const delay = Math.max(0, ...delays);
  return { rules: groups.flatMap(({ rules }) => rules), crawlDelaySeconds: delay > 0 ? delay : null };
}

function linesOf(text: string): [string, string][] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((line): [string, string][] => {
      const [content = ''] = line.split('#', 1);
      const colon = content.indexOf(':');
      return colon === -1 ? [] : [[content.slice(0, colon).trim().toLowerCase(), content.slice(colon + 1).trim()]];
    });
}

/** Versions and comments after the token do not count. */
function productToken(value: string): string {
  return value.startsWith('*') ? '*' : (/^[a-z_-]+/i.exec(value)?.[0] ?? '').toLowerCase();
}

function secondsOf(value: string): number | null {
  return /^\d+(\.\d+)?$/.test(value) && Number(value) > 0 ? Number(value) : null;
}
