/** From the first signal to the end of the process, whatever happens. */
const STOP_DEADLINE_MS = 9_500;

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Resolves at the first request to stop this process; later ones change nothing. Asked during the start, a process stops
 * as soon as it has started, so that no half-started database is left behind.
 */
export function firstStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const request = (): void => {
      setTimeout(() => process.exit(1), STOP_DEADLINE_MS).unref();
      resolve();
    };
    for (const signal of STOP_SIGNALS) process.once(signal, request).on(signal, () => undefined);
  });
}
