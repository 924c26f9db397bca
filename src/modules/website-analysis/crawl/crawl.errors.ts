import { AppError, defineProblem } from '../../../common/errors/index.js';

const EMPTY = defineProblem({
  code: 'site_empty',
  status: 422,
  title: 'Page without text',
  remedy:
    'Give the address of a page whose text is in its HTML. Pages drawn by a script in the browser cannot be read.',
});
const DISALLOWED = defineProblem({
  code: 'site_disallows_crawling',
  status: 422,
  title: 'Website does not allow reading',
  remedy: 'Allow this service in the robots.txt of the website, or give the address of a page that may be read.',
});
const HTTP_ERROR = defineProblem({
  code: 'site_http_error',
  status: 422,
  title: 'Page answers with an error',
  remedy: 'Open the address in a browser, correct it, and try again.',
});

/** The start page has no text and no links. */
export class SiteEmptyError extends AppError {
  static readonly problem = EMPTY;

  constructor() {
    super(
      EMPTY,
      'The page contains no text. If a script draws it in the browser, give the address of a page with its text in the HTML.',
    );
  }
}

/** robots.txt forbids the start page, or could not be read. */
export class SiteDisallowsCrawlingError extends AppError {
  static readonly problem = DISALLOWED;

  constructor(detail: string) {
    super(DISALLOWED, detail);
  }
}

/** The start page answers with a status other than 2xx. */
export class SiteHttpError extends AppError {
  static readonly problem = HTTP_ERROR;

  constructor(readonly siteStatus: number) {
    super(HTTP_ERROR, `The page answers with HTTP status ${siteStatus}. Check the address and try again.`, {
      extensions: { site_status: siteStatus },
    });
  }
}
