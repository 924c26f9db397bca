import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { captureOutput, dumpDatabase } from '../support/leaks.js';
import {
  CHECKED_PROVIDERS,
  type ProviderBehaviour,
  type ProviderServer,
  startProviderServer,
} from '../support/provider-server.js';
import { KEYS, saveKey } from '../support/stored-keys.js';

const PLANTED = 'PlantedNeedle8e21d0b7';
const CANARY = 'ProviderCanary9a6f31c4';

/** Answers that hold a canary wherever a provider may put text, and the key as some providers repeat it. */
const ANSWERS: readonly ProviderBehaviour[] = [200, 400, 401, 402, 403, 429, 500].map((status) => ({
  status,
  json: { error: { message: `${CANARY} ${PLANTED}`, code: CANARY, type: PLANTED }, data: [CANARY] },
  headers: { 'x-request-id': CANARY, 'retry-after': CANARY, 'www-authenticate': PLANTED },
}));

describe('A key that is checked, and what its provider answers', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    app = await createTestApp({ ...server.variables, LOG_LEVEL: 'trace' });
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  it('are in no answer, no log line and no table, and the key is in no address', async () => {
    const user = newActor(app);
    const output = captureOutput();
    const told: string[] = [];
    try {
      for (const provider of CHECKED_PROVIDERS) await saveKey(user, provider, `key-${PLANTED}`);
      for (const behaviour of [...ANSWERS, 'malformed', 'reset'] as const) {
        for (const provider of CHECKED_PROVIDERS) server.behave(provider, behaviour);
        const given = { api_key: `key-${PLANTED}` };
        const answers = [
          await user.send('POST', `${KEYS}/validate`),
          await user.send('POST', '/api/onboarding/providers/openai/validate', given),
          await saveKey(user, 'openai', given.api_key, {}, '?validate=true'),
          await user.send('GET', KEYS),
        ];
        told.push(...answers.map(({ headers, text }) => JSON.stringify(headers) + text));
      }
    } finally {
      output.restore();
    }
    const leaks = (lines: readonly string[]) => lines.filter((line) => line.includes(PLANTED) || line.includes(CANARY));
    expect(server.seen.length).toBeGreaterThan(CHECKED_PROVIDERS.length * ANSWERS.length);
    expect(leaks(server.seen.map(({ url, body }) => `${url} ${body}`))).toEqual([]);
    expect(leaks(told)).toEqual([]);
    expect(output.lines.some((line) => line.includes('live_check'))).toBe(true);
    expect(leaks(output.lines)).toEqual([]);
    expect(leaks(await dumpDatabase())).toEqual([]);
  });
});
