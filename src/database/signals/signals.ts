import { Injectable } from '@nestjs/common';

/** Something was committed that others may be waiting for. A signal only wakes: what happened is read from the tables. */
export type Signal =
  /** The session with this id has new events. */
  | { readonly topic: 'session'; readonly id: string }
  /** A job of this kind was queued. */
  | { readonly topic: 'job'; readonly kind: string };

type Listener = (signal: Signal) => void;

/** Wakes whoever waits for a commit. Signals may be lost or doubled, so listeners also look by themselves now and then. */
@Injectable()
export class Signals {
  private readonly listeners = new Set<Listener>();

  /** Call after the commit, never inside a transaction. Returns at once. */
  announce(signal: Signal): void {
    for (const listener of this.listeners) listener(signal);
  }

  /** Calls `listener` for every signal until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
