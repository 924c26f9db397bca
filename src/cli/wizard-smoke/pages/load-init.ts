import { setTimeout as delay } from 'node:timers/promises';
import { isJson, type Json, objectAt } from '../../demo/api-client.js';
import type { Standing } from '../browser/restore-rules.js';
import { CallError } from '../client/call-error.js';
import { INIT_FIELDS } from './fields/init-fields.js';
import { StuckError, type Visit } from './visit.js';

/** Where the browser keeps what GET /init answered. */
export const INIT_COPY = 'onboarding_init';

/** Waits before the second and the third try, in milliseconds. */
const WAITS_MS = [1_000, 2_000];

/** What GET /init told. */
export interface Init {
  readonly document: Json;
  readonly standing: Standing;
}

/** Reads GET /init, at most three times. Throws what the last try threw, StuckError when the answer is no document. */
export async function loadInit(visit: Visit): Promise<Init> {
  const answer = await withRetries(() => visit.clients.api.get('/api/onboarding/init'));
  visit.recorder.read('GET /api/onboarding/init', answer, INIT_FIELDS);
  if (!isJson(answer)) throw new StuckError('GET /api/onboarding/init is no document');
  return { document: answer, standing: standingOf(answer) };
}

/** Where a document of GET /init says that the user stands. */
export function standingOf(document: Json): Standing {
  const onboarding = objectAt(document, 'onboarding');
  return {
    currentStep: Number(onboarding['current_step']),
    percentage: Number(onboarding['completion_percentage']),
    isCompleted: onboarding['is_completed'] === true,
  };
}

async function withRetries(load: () => Promise<unknown>): Promise<unknown> {
  for (const waitMs of WAITS_MS) {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof CallError) || error.failure === 'signed_out') throw error;
      await delay(waitMs);
    }
  }
  return load();
}
