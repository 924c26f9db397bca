import { SetMetadata } from '@nestjs/common';

export const CALLS_OUTSIDE = 'idempotency:calls-outside';

/** Whether a call of the route waits for another server; it gets the query as it was sent. */
export type CallsOutsideRule = (query: unknown) => boolean;

/**
 * The route waits for another server, so it runs without a transaction around it even when the request carries an
 * Idempotency-Key. Its answer is kept all the same, after the effect instead of with it: a crash in between lets a
 * repetition run again, so the route must be one that does no harm then.
 */
export const CallsOutside = (rule: CallsOutsideRule = () => true): MethodDecorator => SetMetadata(CALLS_OUTSIDE, rule);
