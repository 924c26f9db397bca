import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

/** An answer that knows the version of what it shows. */
interface Versioned {
  readonly version: number;
}

/** Sends the version as ETag, and 304 without a body when the client already has it (RFC 9110 §13.1.2). */
@Injectable()
export class VersionedInterceptor implements NestInterceptor<Versioned, Versioned | undefined> {
  intercept(context: ExecutionContext, next: CallHandler<Versioned>): Observable<Versioned | undefined> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        const tag = `"${answer.version}"`;
        void reply.header('etag', tag);
        if (!matches(request.headers['if-none-match'], tag)) return answer;
        void reply.status(304);
        return undefined;
      }),
    );
  }
}

function matches(header: string | undefined, tag: string): boolean {
  return (header ?? '')
    .split(',')
    .some((candidate) => candidate.trim().replace(/^W\//, '') === tag || candidate.trim() === '*');
}
