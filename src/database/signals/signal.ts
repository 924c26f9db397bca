/** Something was committed that others may be waiting for. A signal only wakes: what happened is read from the tables. */
export type Signal =
  /** The session with this id has new events, or was erased. */
  | { readonly topic: 'session'; readonly id: string }
  /** A job of this kind was queued. */
  | { readonly topic: 'job'; readonly kind: string }
  /** Signals of any topic may have been lost: look at everything you wait for. */
  | { readonly topic: 'reconnected' };

/** Equal for signals that wake for the same reason, of which one is enough. */
export function signalKey(signal: Signal): string {
  switch (signal.topic) {
    case 'session':
      return `session ${signal.id}`;
    case 'job':
      return `job ${signal.kind}`;
    case 'reconnected':
      return 'reconnected';
  }
}
