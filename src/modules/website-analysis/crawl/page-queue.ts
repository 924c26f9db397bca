import { pageKey } from './page-address.js';
import { type PageCandidate, rankPages } from './page-ranking.js';

/** Most pages of one URL pattern: more of the same kind teach little that is new. */
const MAX_PER_PATTERN = 8;

/** The pages to read next, best first, each once. Links that are found on the way are ranked when the others are used up. */
export class PageQueue {
  private readonly links: string[];
  private readonly offered = new Set<string>();
  private readonly perPattern = new Map<string, number>();
  private ranked: readonly PageCandidate[] = [];
  private position = 0;
  private hasNews = false;

  /**
   * @param start final address of the start page
   * @param links absolute links, the more prominent ones first
   * @param limit most pages that are ever offered
   */
  constructor(
    private readonly start: URL,
    links: readonly string[],
    private readonly limit: number,
  ) {
    this.links = [...links];
    this.rank();
  }

  /** Pages known to be left. */
  get left(): number {
    return Math.min(this.ranked.length - this.position, this.limit - this.offered.size);
  }

  /** Adds links of a page that was read. */
  add(links: readonly string[]): void {
    this.links.push(...links);
    this.hasNews ||= links.length > 0;
  }

  /** The next pages, at most `count`; none when there are no more. */
  take(count: number): string[] {
    if (this.left === 0 && this.hasNews && this.offered.size < this.limit) this.rank();
    const next = this.ranked.slice(this.position, this.position + Math.min(count, this.left));
    this.position += next.length;
    for (const { url } of next) this.offered.add(pageKey(new URL(url)));
    return next.map(({ url }) => url);
  }

  private rank(): void {
    this.hasNews = false;
    this.position = 0;
    this.ranked = rankPages(this.start, this.links).filter((candidate) => this.isWanted(candidate));
  }

  private isWanted({ url, pattern }: PageCandidate): boolean {
    const count = this.perPattern.get(pattern) ?? 0;
    if (this.offered.has(pageKey(new URL(url))) || count >= MAX_PER_PATTERN) return false;
    this.perPattern.set(pattern, count + 1);
    return true;
  }
}
