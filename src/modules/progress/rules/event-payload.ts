import type { LoggedEvent } from './events.js';

/** A member of a logged payload; undefined when it is absent. */
export function memberOf(payload: object, name: string): unknown {
  return Reflect.get(payload, name);
}

/** When an event really happened: as its payload says, or else when it was recorded. */
export function happenedAt({ payload, at }: LoggedEvent): Date {
  const stated = memberOf(payload, 'happened_at');
  return typeof stated === 'string' ? new Date(stated) : at;
}
