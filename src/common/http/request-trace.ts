import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known about the request being served, for logs and the event log. */
export interface RequestTrace {
  readonly requestId: string;
  userId?: string;
  /** Version of the session that the client expects (`If-Match`); taken by the first change of the request. */
  expectedVersion?: number;
}

const traces = new AsyncLocalStorage<RequestTrace>();

/** Runs the rest of a request with its trace. */
export function runWithTrace<T>(trace: RequestTrace, work: () => T): T {
  return traces.run(trace, work);
}

/** The trace of the request being served; undefined in jobs and commands. */
export function currentTrace(): RequestTrace | undefined {
  return traces.getStore();
}
