import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, type UserId } from '../../src/auth/index.js';
import { newActor } from './actors.js';
import { canaryRows, insertCanaryRows } from './canary-rows.js';
import { withClient } from './database.js';

/** A user who started over HTTP and has a row in every table; the user id is the canary. */
export async function newFilledUser(app: NestFastifyApplication, name: string): Promise<UserId> {
  const actor = newActor(app, {}, `${name}-${randomUUID()}`);
  const { userId } = actor;
  const { status } = await actor.send('POST', '/api/onboarding/start');
  if (status !== 200 || !isUserId(userId)) throw new Error(`${userId} could not start: ${status}`);
  const stored = new Set(['onboarding_sessions', 'onboarding_events']);
  const others = Object.keys(canaryRows(userId, userId)).filter((table) => !stored.has(table));
  await withClient('superuser', (client) => insertCanaryRows(client, userId, userId, others));
  return userId;
}
