import { folderOf, isSameSite, pageAddress, pageKey } from './page-address.js';
import { isReadablePage } from './page-filter.js';
import { type PageKind, pageKind } from './page-kind.js';

/** A page that may be read. */
export interface PageCandidate {
  readonly url: string;
  readonly kind: PageKind;
  /** First path segment without numbers and without what follows a dot: `blog`, `post-#`, `chapter`. */
  readonly group: string;
  /** Folder and shape of the last segment: `/blog/*`, `/post-#`; articles beside the home page are `/*`. */
  readonly pattern: string;
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
 * Ranks pages of the site to read next to its start page, best first: pages below the folder of the start page before
 * the rest of the site, content before legal pages and archives. The same links always give the same order.
 * @param start final address of the start page
 * @param links absolute links, the more prominent ones first
 */
export function rankPages(start: URL, links: readonly string[]): PageCandidate[] {
  const folder = folderOf(start);
  const seen = new Set([pageKey(start)]);
  const inside: PageCandidate[] = [];
  const outside: PageCandidate[] = [];
  for (const link of links) {
    const url = pageAddress(link, start.href);
    if (url === null || !isSameSite(url, start) || !isReadablePage(url, folder) || seen.has(pageKey(url))) continue;
    seen.add(pageKey(url));
    const isInside = url.pathname.startsWith(folder);
    (isInside ? inside : outside).push(toCandidate(url, isInside ? folder : '/'));
  }
  return [...rank(inside), ...rank(outside)];
}

function toCandidate(url: URL, folder: string): PageCandidate {
  const segments = url.pathname
    .slice(folder.length)
    .split('/')
    .filter((segment) => segment !== '');
  const shapes = segments.map((segment) => segment.replace(/\..*$/, '').replace(/\d+/g, '#').toLowerCase());
  const kind = pageKind(segments);
  const last = segments.length > 1 || kind === 'article' ? '*' : (shapes[0] ?? '');
  return { url: url.href, kind, group: shapes[0] ?? '', pattern: ['', ...shapes.slice(0, -1), last].join('/') };
}

function rank(candidates: readonly PageCandidate[]): PageCandidate[] {
  const inTurns = takeTurns(candidates.filter(({ kind }) => kind !== 'minor'));
  const taken = new Map<string, number>();
  const first: PageCandidate[] = [];
  const surplus: PageCandidate[] = [];
  for (const candidate of inTurns) {
    const count = taken.get(candidate.group) ?? 0;
    taken.set(candidate.group, count + 1);
    (count < MAX_PER_GROUP ? first : surplus).push(candidate);
  }
  return [...first, ...surplus, ...candidates.filter(({ kind }) => kind === 'minor')];
}

function takeTurns(candidates: readonly PageCandidate[]): PageCandidate[] {
  const queues = new Map(TURNS.map((kind) => [kind, candidates.filter((each) => each.kind === kind).values()]));
  const order: PageCandidate[] = [];
  while (order.length < candidates.length) {
    for (const kind of TURNS) {
      const next = queues.get(kind)?.next();
      if (next?.done === false) order.push(next.value);
    }
  }
  return order;
}
