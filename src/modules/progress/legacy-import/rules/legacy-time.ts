/** ISO 8601 as Python writes it: up to microseconds, with or without an offset. */
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,9}))?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

/** The older software did not exist before; an earlier time is a clock that was not set. */
const EARLIEST = Date.UTC(2020, 0, 1);

/** A time of a file: what it says, nothing written, or why it does not count. */
export type LegacyTime =
  | { readonly kind: 'time'; readonly at: Date }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly reason: string };

/** Reads a time. One without an offset is UTC. Times before 2020 and after `now` do not count. */
export function readLegacyTime(written: string | null, now: Date): LegacyTime {
  if (written === null || written.trim() === '') return { kind: 'absent' };
  const [, day, clock, fraction = '0', offset = 'Z'] = ISO_TIME.exec(written.trim()) ?? [];
  const at =
    day === undefined || clock === undefined
      ? NaN
      : Date.parse(`${day}T${clock.length === 5 ? `${clock}:00` : clock}.${millis(fraction)}${colon(offset)}`);
  if (Number.isNaN(at)) return { kind: 'refused', reason: 'cannot be read' };
  if (at > now.getTime()) return { kind: 'refused', reason: 'lies in the future' };
  if (at < EARLIEST) return { kind: 'refused', reason: 'lies before 2020' };
  return { kind: 'time', at: new Date(at) };
}

function millis(fraction: string): string {
  return fraction.padEnd(3, '0').slice(0, 3);
}

function colon(offset: string): string {
  return /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
}
