import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { LiveChannel } from './live-channel.js';
import type { FinalMessage, LiveMessage } from './rules/live-message.js';
import { SSE_PING, sseFrame } from './rules/sse-frame.js';

/** Server-sent events on the answer of a request. */
export class SseChannel implements LiveChannel {
  private settle: (() => void) | null = null;

  private constructor(
    private readonly response: ServerResponse,
    private readonly graceMs: number,
  ) {
    response.on('close', () => this.settle?.());
    // A broken connection closes as well, which is what counts.
    response.on('error', () => response.destroy());
  }

  /** Takes the answer over from the framework, with the headers it has so far. */
  static open(reply: FastifyReply, graceMs: number): SseChannel {
    reply.hijack();
    const response = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) response.setHeader(name, value);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    return new SseChannel(response, graceMs);
  }

  send(messages: readonly LiveMessage[]): Promise<void> {
    return new Promise((resolve) => {
      if (this.isClosed()) {
        resolve();
        return;
      }
      this.settle = resolve;
      this.response.write(messages.map(sseFrame).join(''), () => resolve());
    });
  }

  ping(): void {
    if (!this.isClosed()) this.response.write(SSE_PING);
  }

  end(last: FinalMessage): Promise<void> {
    return new Promise((resolve) => {
      if (this.isClosed()) {
        resolve();
        return;
      }
      const cut = setTimeout(() => this.response.destroy(), this.graceMs).unref();
      this.onClose(() => {
        clearTimeout(cut);
        resolve();
      });
      this.response.end(sseFrame(last));
    });
  }

  onClose(callback: () => void): void {
    if (this.response.closed) callback();
    else this.response.once('close', callback);
  }

  private isClosed(): boolean {
    return this.response.destroyed || this.response.writableEnded;
  }
}
