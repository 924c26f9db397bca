import { acceptHeader } from './content-type.js';
import type { AcceptedContent } from './egress-request.js';

/** Compressions the client can undo. */
const ACCEPT_ENCODING = 'gzip, deflate, br';

const OWN_HEADERS = new Set([
  'accept-encoding',
  'connection',
  'content-length',
  'expect',
  'host',
  'keep-alive',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'user-agent',
]);
/** Validators describe a page that was public when it was read: they tell nothing about who asks. */
const HEADERS_FOR_ANY_ORIGIN = new Set(['accept', 'accept-language', 'if-modified-since', 'if-none-match']);

/** What a request says about itself. */
export interface RequestHeaderInput {
  readonly accept: AcceptedContent | undefined;
  readonly userAgent: string;
  readonly extra: Readonly<Record<string, string>>;
  /** The request has a JSON body. */
  readonly hasJson: boolean;
  /** False after a redirect to another origin: only harmless extra headers are sent there. */
  readonly sameOrigin: boolean;
}

/** The request headers of one hop, names in lower case. */
export function requestHeaders(input: RequestHeaderInput): Record<string, string> {
  const { accept, userAgent, extra, hasJson, sameOrigin } = input;
  const lowerCase = Object.entries(extra).map(([name, value]) => [name.toLowerCase(), value] as const);
  const allowed = lowerCase.filter(
    ([name]) => !OWN_HEADERS.has(name) && (sameOrigin || HEADERS_FOR_ANY_ORIGIN.has(name)),
  );
  return {
    accept: acceptHeader(accept),
    ...Object.fromEntries(allowed),
    ...(hasJson ? { 'content-type': 'application/json' } : {}),
    'user-agent': userAgent,
    'accept-encoding': ACCEPT_ENCODING,
  };
}
