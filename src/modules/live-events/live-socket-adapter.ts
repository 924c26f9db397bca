import type { IncomingMessage } from 'node:http';
import type { INestApplicationContext } from '@nestjs/common';
import { WsAdapter } from '@nestjs/platform-ws';
import { AppError } from '../../common/errors/index.js';
import { credentialsOf, TOKEN_PROTOCOL } from './handshake.js';
import { OriginRefusedError } from './live-events.errors.js';
import { isOriginAllowed } from './rules/origin-policy.js';

const MOST_BYTES = 4_096;

type Verdict = (isAllowed: boolean, status?: number, body?: string, headers?: Record<string, string>) => void;

/** WebSockets beside the HTTP routes, with handshakes refused before a socket exists. */
export class LiveSocketAdapter extends WsAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly allowedOrigins: readonly string[],
  ) {
    super(app);
  }

  override create(port: number, options: Record<string, unknown> = {}): unknown {
    const created: unknown = super.create(port, {
      ...options,
      maxPayload: MOST_BYTES,
      perMessageDeflate: false,
      handleProtocols: (offered: Set<string>) => (offered.has(TOKEN_PROTOCOL) ? TOKEN_PROTOCOL : false),
      verifyClient: ({ req }: { req: IncomingMessage }, verdict: Verdict) => this.judge(req, verdict),
    });
    return created;
  }

  /** What a client does wrong closes its own socket; it is no error of this service. */
  override bindErrorHandler(server: unknown): unknown {
    return server;
  }

  private judge(request: IncomingMessage, verdict: Verdict): void {
    try {
      const { origin, host } = request.headers;
      if (!isOriginAllowed(origin, host, this.allowedOrigins)) throw new OriginRefusedError();
      credentialsOf(request);
      verdict(true);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, status, title } = error.problem;
      const document = { type: `/docs/errors/${code}`, title, status, detail: error.message, code };
      verdict(false, status, JSON.stringify(document), { 'Content-Type': 'application/problem+json; charset=utf-8' });
    }
  }
}
