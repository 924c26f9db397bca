import { SiteDisallowsCrawlingError, SiteEmptyError, SiteHttpError } from './crawl.errors.js';
import { outlinePage, type PageOutline } from './page-outline.js';
import { sketchOf, type TextSketch } from './resemblance/text-sketch.js';
import { type PageReading, readPage } from './page-reader.js';
import type { RobotsByOrigin } from './robots/robots-by-origin.js';
import type { FetchedPage } from './site-crawl.js';

/** A page, its outline, and what it is compared with other pages by. */
export interface OutlinedPage {
  readonly page: FetchedPage;
  readonly outline: PageOutline;
  readonly sketch: TextSketch;
}

/** Looks at a page that was fetched. */
export function outlined(page: FetchedPage): OutlinedPage {
  const outline = outlinePage(page.html, page.url);
  return { page, outline, sketch: sketchOf(outline.ownText) };
}

/**
 * Reads the page a crawl starts from. Rejects with an `EgressError`, `SiteDisallowsCrawlingError`, `SiteHttpError` or
 * `SiteEmptyError`: without its start page a crawl has no result.
 */
export async function readStartPage(url: string, reading: PageReading, robots: RobotsByOrigin): Promise<OutlinedPage> {
  const demandPermission = (address: string): Promise<void> => demandPermissionOf(robots, address);
  await demandPermission(url);
  const page = await readPage(url, reading, demandPermission);
  if (page.status < 200 || page.status > 299) throw new SiteHttpError(page.status);
  const start = outlined(page);
  if (!start.outline.hasText && start.outline.links.length === 0) throw new SiteEmptyError();
  return start;
}
async function demandPermissionOf(robots: RobotsByOrigin, url: string): Promise<void> {
  const policy = await robots.policyFor(url);
  if (policy.failure !== null) throw policy.failure;
  if (policy.status === 'unreachable') {
    throw new SiteDisallowsCrawlingError(
      'The robots.txt of the website answers with a server error, so nothing may be read for now. Try again later.',
    );
  }
  if (!policy.isAllowed(url)) {
    throw new SiteDisallowsCrawlingError(
      'The robots.txt of the website does not allow this page to be read. Allow it there, or give another page.',
    );
  }
}
