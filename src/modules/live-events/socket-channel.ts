import { WebSocket } from 'ws';
import type { LiveChannel } from './live-channel.js';
import type { FinalMessage, LiveMessage } from './rules/live-message.js';
import { closeCodeOf, reasonOf, socketText } from './rules/socket-message.js';

/** A WebSocket to one client. */
export class SocketChannel implements LiveChannel {
  private settle: (() => void) | null = null;
  private hasAnswered = true;

  constructor(
    private readonly socket: WebSocket,
    private readonly graceMs: number,
  ) {
    socket.on('pong', () => (this.hasAnswered = true));
    socket.on('close', () => this.settle?.());
  }

  send(messages: readonly LiveMessage[]): Promise<void> {
    return new Promise((resolve) => {
      if (messages.length === 0 || this.socket.readyState !== WebSocket.OPEN) {
        resolve();
        return;
      }
      this.settle = resolve;
      const last = messages.length - 1;
      for (const [index, message] of messages.entries())
        this.socket.send(socketText(message), index === last ? () => resolve() : undefined);
    });
  }

  /** A client that did not answer the ping before is gone. */
  ping(): void {
    if (!this.hasAnswered) {
      this.socket.terminate();
      return;
    }
    this.hasAnswered = false;
    if (this.socket.readyState === WebSocket.OPEN) this.socket.ping();
  }

  end(last: FinalMessage): Promise<void> {
    return new Promise((resolve) => {
      if (this.socket.readyState === WebSocket.CLOSED) {
        resolve();
        return;
      }
      const cut = setTimeout(() => this.socket.terminate(), this.graceMs).unref();
      this.onClose(() => {
        clearTimeout(cut);
        resolve();
      });
      if (this.socket.readyState === WebSocket.OPEN) this.socket.send(socketText(last));
      this.socket.close(closeCodeOf(last), reasonOf(last));
    });
  }

  onClose(callback: () => void): void {
    if (this.socket.readyState === WebSocket.CLOSED) callback();
    else this.socket.once('close', callback);
  }
}
