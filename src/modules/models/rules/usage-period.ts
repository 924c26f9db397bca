import { daysIn, parseDay, type Period, startOfDay } from './utc-days.js';

/** Longest period that usage is told for, in days. */
export const MAX_PERIOD_DAYS = 366;

/** Length of the period when the request does not say where it begins, in days. */
export const USUAL_PERIOD_DAYS = 30;

/** Days as a client wrote them; both count. */
export interface RequestedDays {
  readonly from?: string;
  readonly to?: string;
}

/** A period, or every reason why there is none. */
export type PeriodReading =
  { readonly period: Period } | { readonly problems: readonly { readonly path: string; readonly message: string }[] };

/** Reads the period that usage is wanted for: today is its last day and 30 days its length unless the request says. */
export function readPeriod({ from, to }: RequestedDays, now: Date): PeriodReading {
  const last = to === undefined ? startOfDay(now) : parseDay(to);
  const first = from === undefined ? startOfDay(last ?? now, 1 - USUAL_PERIOD_DAYS) : parseDay(from);
  if (first === null || last === null) return { problems: [...unlessDay('from', first), ...unlessDay('to', last)] };
  const period = { start: first, end: startOfDay(last, 1) };
  if (first > last) return { problems: [{ path: 'from', message: 'must not be after to' }] };
  if (daysIn(period) > MAX_PERIOD_DAYS)
    return { problems: [{ path: 'from', message: `must be at most ${MAX_PERIOD_DAYS} days before the end of to` }] };
  return { period };
}

function unlessDay(path: string, day: Date | null): { path: string; message: string }[] {
  return day === null ? [{ path, message: 'must be a day such as 2026-11-25' }] : [];
}
