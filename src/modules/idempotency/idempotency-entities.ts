import { StoredAnswer } from './stored-answer.entity.js';

/** Tables of this module. */
export const idempotencyEntities = [StoredAnswer];
