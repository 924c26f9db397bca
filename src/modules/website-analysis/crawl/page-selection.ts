import { folderOf, isSameSite, pageAddress, pageKey } from './page-address.js';
import { isReadablePage } from './page-filter.js';
import { type PageKind, pageKind } from './page-kind.js';

interface Candidate {
  readonly url: string;
  readonly kind: PageKind;
  /** First path segment without numbers and without what follows a dot: `blog`, `post-#`, `chapter`. */
  readonly group: string;
}

/** Kinds take turns, so that a few pages show every side of a site; articles come up more often than the rest. */
const TURNS: readonly PageKind[] = [
  'about',
  'article',
  'product',
  'blog',
  'article',
  'service',
  'pricing',
  'article',
  'story',
  'contact',
  'other',
];
/** Pages of one group before every other group has had its turn. */
const MAX_PER_GROUP = 4;

/**
 * Chooses pages of the site to read next to its start page, best first: pages below the folder of the start page before
 * the rest of the site, content before legal pages and archives. The same links always give the same choice, and a
 * smaller `limit` gives the beginning of a larger one.
 * @param start final address of the start page
 * @param links absolute links of the start page, in document order
 */
export function selectPages(start: URL, links: readonly string[], limit: number): string[] {
  const folder = folderOf(start);
  const seen = new Set([pageKey(start)]);
  const inside: Candidate[] = [];
  const outside: Candidate[] = [];
  for (const link of links) {
    const url = pageAddress(link, start.href);
    if (url === null || !isSameSite(url, start) || !isReadablePage(url, folder) || seen.has(pageKey(url))) continue;
    seen.add(pageKey(url));
    const isInside = url.pathname.startsWith(folder);
    (isInside ? inside : outside).push(toCandidate(url, isInside ? folder : '/'));
  }
  const ranked = [...rank(inside), ...rank(outside)];
  return ranked.slice(0, limit).map(({ url }) => url);
}

function toCandidate(url: URL, folder: string): Candidate {
  const segments = url.pathname
    .slice(folder.length)
    .split('/')
    .filter((segment) => segment !== '');
  const group = (segments[0] ?? '').replace(/\..*$/, '').replace(/\d+/g, '#').toLowerCase();
  return { url: url.href, kind: pageKind(segments), group };
}

function rank(candidates: readonly Candidate[]): Candidate[] {
  const inTurns = takeTurns(candidates.filter(({ kind }) => kind !== 'minor'));
  const taken = new Map<string, number>();
  const first: Candidate[] = [];
  const surplus: Candidate[] = [];
  for (const candidate of inTurns) {
    const count = taken.get(candidate.group) ?? 0;
    taken.set(candidate.group, count + 1);
    (count < MAX_PER_GROUP ? first : surplus).push(candidate);
  }
  return [...first, ...surplus, ...candidates.filter(({ kind }) => kind === 'minor')];
}

function takeTurns(candidates: readonly Candidate[]): Candidate[] {
  const queues = new Map(TURNS.map((kind) => [kind, candidates.filter((candidate) => candidate.kind === kind)]));
  const order: Candidate[] = [];
  while (order.length < candidates.length) {
    for (const kind of TURNS) {
      const next = queues.get(kind)?.shift();
      if (next !== undefined) order.push(next);
    }
  }
  return order;
}
