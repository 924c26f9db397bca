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
const HEADERS_FOR_ANY_ORIGIN = new Set(['accept', 'accept-language']);

/** What a request says about itself. */
export interface RequestHeaderInput {
  readonly accept: AcceptedContent | undefined;
  readonly userAgent: string;
  readonly extra: Readonly<Record<string, string>>;
  /** False after a redirect to another origin: only harmless extra headers are sent there. */
  readonly sameOrigin: boolean;
}

/** The request headers of one hop, names in lower case. */
export function requestHeaders({ accept, userAgent, extra, sameOrigin }: RequestHeaderInput): Record<string, string> {
  const lowerCase = Object.entries(extra).map(([name, value]) => [name.toLowerCase(), value] as const);
  const allowed = lowerCase.filter(
    ([name]) => !OWN_HEADERS.has(name) && (sameOrigin || HEADERS_FOR_ANY_ORIGIN.has(name)),
  );
  return {
    accept: acceptHeader(accept),
    ...Object.fromEntries(allowed),
    'user-agent': userAgent,
    'accept-encoding': ACCEPT_ENCODING,
  };
}
