import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { withClient } from '../support/database.js';
import { anAnalysis, storeAnalysis } from './website-analysis.js';

/** A user with a session and an analysis. */
export async function userWithAnalysis(app: NestFastifyApplication, analysis = anAnalysis()): Promise<Actor> {
  const user = newActor(app);
  await user.send('POST', '/api/onboarding/start');
  await storeAnalysis(user.userId, analysis);
  return user;
}

/** Payloads of the user's `persona.saved` events, oldest first. */
export function personaEvents(userId: string): Promise<object[]> {
  return withClient('superuser', async (client) => {
    const { rows } = await client.query<{ payload: object }>(
      "select payload from onboarding_events where user_id = $1 and type = 'persona.saved' order by seq",
      [userId],
    );
    return rows.map(({ payload }) => payload);
  });
}
