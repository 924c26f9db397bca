import type { PageType } from '../../crawl/index.js';
import type { ExtractedPage } from '../../extract/index.js';

/** A page as the rules look at it. */
export interface ObservedPage extends Pick<ExtractedPage, 'url' | 'content_hash' | 'calls_to_action'> {
  readonly page_type: PageType;
}

/** Pages that show something from which a rule is as sure as it gets. */
const PLENTY = 10;

/** Confidence in what pages show: the share of pages that show it, less when there are fewer than ten pages. */
export function pageConfidence(showing: number, pages: number): number {
  if (pages === 0) return 0;
  return Number(((showing / pages) * Math.min(1, pages / PLENTY)).toFixed(3));
}
