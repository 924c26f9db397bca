import type { FastifyReply, FastifyRequest } from 'fastify';

/** An answer that knows the version of what it shows. */
interface Versioned {
  readonly version: number;
}

/** Sends the version as ETag, and 304 without a body when the client already has it (RFC 9110 §13.1.2). */
export function unlessUnchanged<Answer extends Versioned>(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: Answer,
): Answer | undefined {
  const tag = `"${answer.version}"`;
  void reply.header('etag', tag);
  if (!matches(request.headers['if-none-match'], tag)) return answer;
  void reply.status(304);
  return undefined;
}

function matches(header: string | undefined, tag: string): boolean {
  return (
    header?.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === tag || candidate.trim() === '*') ??
    false
  );
}
