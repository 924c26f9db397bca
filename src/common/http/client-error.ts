import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { defineProblem, type ProblemDefinition } from '../errors/index.js';

const headersTooLarge = defineProblem({
  code: 'headers_too_large',
  status: 431,
  title: 'The address and the headers are too long',
  remedy: 'Send an address and headers of less than 16 kB together.',
});

const tooSlow = defineProblem({
  code: 'request_too_slow',
  status: 408,
  title: 'The request took too long to arrive',
  remedy: 'Send the request again, over a faster connection or with a smaller file.',
});

const notHttp = defineProblem({
  code: 'not_http',
  status: 400,
  title: 'The request is not valid HTTP',
  remedy: 'Send a request as RFC 9112 describes it, of the length that it states.',
});

/** What the parser of HTTP refuses, by the code of its error. */
const REFUSALS: Readonly<Record<string, readonly [problem: ProblemDefinition, detail: string]>> = {
  HPE_HEADER_OVERFLOW: [headersTooLarge, 'The address and the headers are too long. Send less than 16 kB of them.'],
  ERR_HTTP_REQUEST_TIMEOUT: [tooSlow, 'The request took too long to arrive. Send it again.'],
};

/** Answers what is no request with a problem, as every other refusal; there is no route and no reply yet. */
export function answerClientError(error: Error & { readonly code?: string }, socket: Socket): void {
  if (socket.writable && error.code !== 'ECONNRESET') socket.write(answerOf(error.code ?? ''));
  socket.destroy(error);
}

function answerOf(code: string): string {
  const [problem, detail] = REFUSALS[code] ?? [notHttp, 'The request could not be read: it is not valid HTTP.'];
  const { status, title } = problem;
  const body = JSON.stringify({ type: `/docs/errors/${problem.code}`, title, status, detail, code: problem.code });
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
