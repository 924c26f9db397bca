const DAY_MS = 24 * 60 * 60 * 1000;

/** A stretch of time: from the first moment on, before the second. */
export interface Period {
  readonly start: Date;
  readonly end: Date;
}

/** The first moment of the UTC day of `moment`, or of the day that is `days` later. */
export function startOfDay(moment: Date, days = 0): Date {
  return new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS + days * DAY_MS);
}

/** The UTC day of a moment as `2026-11-25`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The first moment of a day that is written as `2026-11-25`; null when there is no such day. */
export function parseDay(text: string): Date | null {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00.000Z`) : null;
  return moment !== null && !Number.isNaN(moment.getTime()) && dayOf(moment) === text ? moment : null;
}

/** Number of days that a period covers; both ends are starts of days. */
export function daysIn({ start, end }: Period): number {
  return (end.getTime() - start.getTime()) / DAY_MS;
}
