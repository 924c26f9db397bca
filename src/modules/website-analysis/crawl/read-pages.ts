import { saysNotFound } from './not-found-page.js';
import { pageKey } from './page-address.js';
import type { PageOutline } from './page-outline.js';
import { NEAR_DUPLICATE, SAME_CANONICAL } from './resemblance/thresholds.js';
import { resemblance, type TextSketch } from './resemblance/text-sketch.js';
import type { FetchedPage, SkippedPage } from './site-crawl.js';
import type { OutlinedPage } from './start-page.js';

type Problem = Omit<SkippedPage, 'url'>;

interface KeptPage {
  readonly key: string;
  readonly address: string;
  readonly sketch: TextSketch;
}

const SAME_PAGE: Problem = { reason: 'duplicate_content', detail: 'The page is the same as one that was read before.' };

/** The pages that a crawl kept, and how to recognise them when they come again under another address. */
export class ReadPages {
  readonly pages: FetchedPage[] = [];
  private readonly kept: KeptPage[] = [];
  private readonly contents = new Set<string>();
  /** Text of the site's answer to an address that does not exist; null when that is an error, as it should be. */
  private notFound: TextSketch | null = null;

  constructor(start: OutlinedPage) {
    this.keep(start);
  }

  /** Takes a page for the site's way to say that there is none, unless it is the start page once more. */
  learnNotFound({ sketch }: OutlinedPage): void {
    if (this.mostAlike(sketch).share < NEAR_DUPLICATE) this.notFound = sketch;
  }

  keep({ page, sketch }: OutlinedPage): void {
    this.pages.push(page);
    this.contents.add(page.content_hash);
    this.kept.push({ key: keyOf(page.url), address: page.url, sketch });
  }

  /** Why a page adds nothing; null when it does. */
  problemWith({ page, outline, sketch }: OutlinedPage): Problem | null {
    const key = keyOf(page.url);
    if (this.contents.has(page.content_hash) || this.kept.some((kept) => kept.key === key)) return SAME_PAGE;
    if (saysNotFound(outline) || (this.notFound !== null && resemblance(sketch, this.notFound) >= NEAR_DUPLICATE)) {
      return { reason: 'soft_404', detail: 'The page answers with success, but says that there is no such page.' };
    }
    if (this.hasCanonical(outline, sketch)) return SAME_PAGE;
    const { share, address } = this.mostAlike(sketch);
    if (share < NEAR_DUPLICATE) return null;
    return { reason: 'near_duplicate', detail: `The page says nearly the same as ${address} (${share.toFixed(2)}).` };
  }

  /** Whether the page names one that was read as its canonical address; it is believed when the two are alike. */
  private hasCanonical({ canonical }: PageOutline, sketch: TextSketch): boolean {
    const key = canonical === null ? null : keyOf(canonical);
    return this.kept.some((kept) => kept.key === key && resemblance(kept.sketch, sketch) >= SAME_CANONICAL);
  }

  private mostAlike(sketch: TextSketch): { share: number; address: string } {
    const none = { share: 0, address: '' };
    return this.kept
      .map(({ sketch: other, address }) => ({ share: resemblance(sketch, other), address }))
      .reduce((best, each) => (each.share > best.share ? each : best), none);
  }
}

function keyOf(url: string): string {
  return pageKey(new URL(url));
}
