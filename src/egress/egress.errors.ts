import { AppError, defineProblem, type ProblemDefinition } from '../common/errors/index.js';

/** Names of everything that can go wrong with an outgoing request. */
export type EgressErrorCode =
  | 'egress_refused'
  | 'site_unreachable'
  | 'site_timeout'
  | 'site_too_large'
  | 'site_content_type'
  | 'site_redirect'
  | 'site_invalid_response';

const problem = (code: EgressErrorCode, title: string, remedy: string): ProblemDefinition =>
  defineProblem({ code, status: 422, title, remedy });

const PROBLEMS: Readonly<Record<EgressErrorCode, ProblemDefinition>> = {
  egress_refused: problem(
    'egress_refused',
    'Address refused',
    'Give the address of a public website: http or https, ports 80 or 443, no user name or password in it.',
  ),
  site_unreachable: problem(
    'site_unreachable',
    'Website unreachable',
    'Check the address, the DNS entry and the TLS certificate of the website, then try again.',
  ),
  site_timeout: problem(
    'site_timeout',
    'Website too slow',
    'Try again later, or give the address of a page that answers faster.',
  ),
  site_too_large: problem('site_too_large', 'Response too large', 'Give the address of a smaller page.'),
  site_content_type: problem(
    'site_content_type',
    'Unsupported content type',
    'Give the address of a web page rather than of a file or a feed.',
  ),
  site_redirect: problem(
    'site_redirect',
    'Redirect cannot be followed',
    'Give the final address of the page, as the browser shows it.',
  ),
  site_invalid_response: problem(
    'site_invalid_response',
    'Response cannot be read',
    'The website sends a broken response; its operator has to repair it. Try another page of the site.',
  ),
};

/** Everything that can go wrong with an outgoing request and that another address may cure. */
export abstract class EgressError extends AppError {
  protected constructor(
    readonly code: EgressErrorCode,
    detail: string,
    extensions: Record<string, unknown>,
    cause?: unknown,
  ) {
    super(PROBLEMS[code], detail, { extensions, cause });
  }
}

/** Why an address is refused before anything is sent to it. */
export type RefusalReason = 'malformed' | 'too_long' | 'scheme' | 'credentials' | 'port' | 'address';

/** The address may not be requested. Never names the network address behind a host. */
export class EgressRefusedError extends EgressError {
  static readonly problem = PROBLEMS.egress_refused;

  constructor(
    readonly reason: RefusalReason,
    detail: string,
  ) {
    super('egress_refused', detail, { reason });
  }
}

/** Why no response came. */
export type UnreachableReason = 'dns' | 'connection_refused' | 'connection_closed' | 'no_route' | 'tls';

/** No connection, or one that ended before the response did. */
export class EgressUnreachableError extends EgressError {
  static readonly problem = PROBLEMS.site_unreachable;

  constructor(
    readonly reason: UnreachableReason,
    detail: string,
    cause?: unknown,
  ) {
    super('site_unreachable', detail, { reason }, cause);
  }
}

/** The part of a request that took too long. */
export type TimeoutPhase = 'connect' | 'headers' | 'body' | 'total';

/** A time limit passed. */
export class EgressTimeoutError extends EgressError {
  static readonly problem = PROBLEMS.site_timeout;

  constructor(
    readonly phase: TimeoutPhase,
    detail: string,
    cause?: unknown,
  ) {
    super('site_timeout', detail, { phase }, cause);
  }
}

/** The body is larger than the caller wants to read. */
export class EgressTooLargeError extends EgressError {
  static readonly problem = PROBLEMS.site_too_large;

  constructor(readonly maxBytes: number) {
    super('site_too_large', `The response is larger than the limit of ${maxBytes} bytes. Try a smaller page.`, {
      max_bytes: maxBytes,
    });
  }
}

/** The response is not of a type the caller can read. */
export class EgressContentTypeError extends EgressError {
  static readonly problem = PROBLEMS.site_content_type;

  constructor(readonly mediaType: string) {
    const found = mediaType === '' ? 'no content type' : `the content type "${mediaType}"`;
    super(
      'site_content_type',
      `The address answers with ${found}, which cannot be read here. Give the address of a web page.`,
      {
        content_type: mediaType,
      },
    );
  }
}

/** What is wrong with a redirect. */
export type RedirectProblem = 'too_many' | 'loop' | 'no_target';

/** A redirect that cannot be followed. */
export class EgressRedirectError extends EgressError {
  static readonly problem = PROBLEMS.site_redirect;

  constructor(
    readonly reason: RedirectProblem,
    detail: string,
  ) {
    super('site_redirect', detail, { reason });
  }
}

/** Broken HTTP, a broken compression or one that was not asked for. */
export class EgressInvalidResponseError extends EgressError {
  static readonly problem = PROBLEMS.site_invalid_response;

  constructor(detail: string, cause?: unknown) {
    super('site_invalid_response', detail, {}, cause);
  }
}
