import { AsyncLocalStorage } from 'node:async_hooks';

/** Versions of the session that a request may build on; `any` asks only that there is a session. */
export type ExpectedVersions = readonly number[] | 'any';

/** What is known about the request being served, for logs and the event log. */
export interface RequestTrace {
  readonly requestId: string;
  userId?: string;
  /** What the client expects (`If-Match`); taken by the first change of the request. */
  expectedVersions?: ExpectedVersions;
  /** Version of the session after the last change of the request. */
  version?: number;
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

/** Keeps the version that a change of this request led to, for the ETag of the answer. */
export function noteVersion(version: number): void {
  const trace = traces.getStore();
  if (trace !== undefined) trace.version = version;
}
