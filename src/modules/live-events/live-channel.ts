import type { FinalMessage, LiveMessage } from './rules/live-message.js';

/** A connection to one client, whatever it speaks. It holds no more than what was last sent. */
export interface LiveChannel {
  /** Sends messages in order. Resolves once the network has taken them, or when the connection is gone. */
  send(messages: readonly LiveMessage[]): Promise<void>;
  /** Gives a sign of life. */
  ping(): void;
  /** Sends the last message and closes; cuts the connection when the client does not read it in time. */
  end(last: FinalMessage): Promise<void>;
  /** Calls back once when the connection is gone, at once when it already is. */
  onClose(callback: () => void): void;
}
