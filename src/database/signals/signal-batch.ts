import type { Signal } from './signal.js';

/** PostgreSQL takes payloads below 8000 bytes; the rest is room for the frame around the signals. */
const MOST_BYTES = 7_800;

/** Signals that travelled together. */
export interface SignalBatch {
  /** Name of the process that sent them. */
  readonly from: string;
  readonly signals: readonly Signal[];
}

/** Packs signals into as few payloads as fit. One signal is far smaller than a payload. */
export function packSignals(from: string, signals: readonly Signal[]): string[] {
  const batches: Signal[][] = [];
  let bytes = MOST_BYTES;
  for (const signal of signals) {
    const size = Buffer.byteLength(JSON.stringify(signal)) + 1;
    if (bytes + size > MOST_BYTES) {
      batches.push([]);
      bytes = 0;
    }
    batches.at(-1)?.push(signal);
    bytes += size;
  }
  return batches.map((batch) => JSON.stringify({ from, signals: batch }));
}

/** Reads a payload. Null for one that no version of this service sends; signals of unknown topics are left out. */
export function unpackSignals(payload: string): SignalBatch | null {
  const batch = parse(payload);
  if (!(batch instanceof Object) || !('from' in batch) || !('signals' in batch)) return null;
  if (typeof batch.from !== 'string' || !Array.isArray(batch.signals)) return null;
  return { from: batch.from, signals: batch.signals.filter(isSignal) };
}

function isSignal(value: unknown): value is Signal {
  if (!(value instanceof Object) || !('topic' in value)) return false;
  if (value.topic === 'session') return 'id' in value && typeof value.id === 'string';
  if (value.topic === 'job') return 'kind' in value && typeof value.kind === 'string';
  return value.topic === 'reconnected';
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}
