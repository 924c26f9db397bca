import { AppError, defineProblem } from '../../common/errors/index.js';

const notFound = defineProblem({
  code: 'analysis_not_found',
  status: 404,
  title: 'There is no such website analysis',
  remedy: 'List your analyses with GET /api/onboarding/website-analyses.',
});

/** The user has no analysis with this id. */
export class AnalysisNotFoundError extends AppError {
  static readonly problem = notFound;

  constructor(id: number) {
    super(notFound, `There is no website analysis ${id}. List yours with GET /api/onboarding/website-analyses.`);
  }
}

const failed = defineProblem({
  code: 'analysis_failed',
  status: 409,
  title: 'The website analysis failed',
  remedy: 'Run POST /api/onboarding/website-analysis once more and edit what it finds.',
});

/** The analysis failed, so it has nothing that could be edited. */
export class AnalysisFailedError extends AppError {
  static readonly problem = failed;

  constructor(id: number) {
    super(
      failed,
      `Website analysis ${id} failed, so there is nothing to edit. Run POST /api/onboarding/website-analysis.`,
    );
  }
}

const notAnalysed = defineProblem({
  code: 'website_not_analysed',
  status: 422,
  title: 'The website has not been analysed',
  remedy: 'Run POST /api/onboarding/website-analysis with the address first, then complete the step.',
});

/** Step 2 names a website of which there is no analysis, stored or sent along. */
export class WebsiteNotAnalysedError extends AppError {
  static readonly problem = notAnalysed;

  constructor(website: string) {
    super(notAnalysed, `${website} has not been analysed. Run POST /api/onboarding/website-analysis first.`, {
      errors: [{ path: 'data.website', message: 'has not been analysed' }],
    });
  }
}

const tooLarge = defineProblem({
  code: 'site_too_complex',
  status: 422,
  title: 'The website is too large to measure',
  remedy: 'Analyse a part of the website with shorter pages, or fewer pages (`max_pages`).',
});

/** Measuring the pages would take too much time or memory. */
export class SiteTooComplexError extends AppError {
  static readonly problem = tooLarge;

  constructor() {
    super(
      tooLarge,
      'The pages are too large to measure. Choose a part of the website with shorter pages, or fewer pages.',
    );
  }
}

const noSitemap = defineProblem({
  code: 'sitemap_missing',
  status: 422,
  title: 'The website has no sitemap that could be read',
  remedy: 'Publish a sitemap at /sitemap.xml or name it in robots.txt, and allow this service to read it.',
});

/** None of the sitemaps of a site lists a page. */
export class SitemapMissingError extends AppError {
  static readonly problem = noSitemap;

  constructor(files: readonly { readonly url: string; readonly status: string }[]) {
    const tried = files.map(({ url, status }) => `${url} (${status.replaceAll('_', ' ')})`).slice(0, 3);
    const found = tried.length === 0 ? 'No sitemap was found' : `No page is listed by ${tried.join(', ')}`;
    super(noSitemap, `${found}. Publish a sitemap at /sitemap.xml, or name it in robots.txt.`);
  }
}

const draftTooComplex = defineProblem({
  code: 'draft_too_complex',
  status: 422,
  title: 'The draft is too large to measure',
  remedy: 'Send a shorter text, or one part of it at a time.',
});

/** Measuring the draft takes more time or memory than a draft may. */
export class DraftTooComplexError extends AppError {
  static readonly problem = draftTooComplex;

  constructor() {
    super(draftTooComplex, 'Measuring this text takes too long. Send a shorter text, or one part of it at a time.');
  }
}
