import type { JsonObject } from '../../../../common/documents/index.js';

/** What the data of a step becomes: the payload of our own step, and what was left out of it. */
export interface PlannedPayload {
  readonly payload: JsonObject;
  readonly warnings: readonly string[];
}
