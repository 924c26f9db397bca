import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { ApiKeysService } from '../../src/modules/api-keys/index.js';
import { SessionsService } from '../../src/modules/sessions/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { captureOutput, dumpDatabase } from '../support/leaks.js';

const ROUTE = '/api/onboarding/api-keys';
const PLANTED = 'PlantedNeedle7f3a91c2';
const KEY = `sk-proj-${PLANTED}`;

/** Everything that happens to a key in its life, and everything that goes wrong with it. Returns all that was answered. */
async function exercise(user: Actor): Promise<string[]> {
  const answers = [
    await user.send('POST', ROUTE, { provider: 'openai', api_key: KEY }),
    await user.send('POST', ROUTE, { provider: 'anthropic', api_key: KEY }),
    await user.send('POST', ROUTE, { provider: 'openai', api_key: `${KEY} ${KEY}` }),
    await user.send('POST', ROUTE, { provider: 'openai', api_key: KEY.repeat(40) }),
    await user.send('POST', ROUTE, { provider: 'openai', api_key: { value: KEY } }),
    await user.send('POST', ROUTE, { provider: KEY, api_key: 'openai' }),
    await user.send('POST', ROUTE, { provider: 'openai', api_key: KEY, note: KEY }),
    await user.send('POST', ROUTE, `{"provider":"openai","api_key":"${KEY}"`),
    await user.send('POST', ROUTE, KEY),
    await user.send('GET', ROUTE),
    await user.send('DELETE', `${ROUTE}/anthropic`),
  ];
  return answers.map((answer) => `${answer.status} ${JSON.stringify(answer.headers)} ${answer.text}`);
}

describe('A planted API key', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp({ LOG_LEVEL: 'trace' });
  });
  afterAll(() => app.close());

  it('is in no answer, no log line, no table and no event', async () => {
    const user = newActor(app);
    const { userId } = user;
    if (!isUserId(userId)) throw new Error('Not a user id');
    const keys = app.get(ApiKeysService);
    const asUser = <T>(work: () => Promise<T>) => app.get(UserScope).run(userId, work);
    const saveAll = (given: Record<string, unknown>) =>
      asUser(() => app.get(SessionsService).change(userId, (change) => keys.saveAllIn(change, given)));
    const output = captureOutput();
    const told: string[] = [];
    try {
      told.push(...(await exercise(user)));
      told.push(JSON.stringify(await saveAll({ xai: KEY, openai: KEY })));
      const refusal = await saveAll({ openai: `${KEY} `.repeat(2), [KEY]: 'x' }).catch((error: unknown) => error);
      told.push(String(refusal), JSON.stringify(refusal));
      const used = await asUser(() =>
        keys.withKey(userId, 'openai', 'live_check', ({ key }) => Promise.resolve(key === KEY)),
      );
      expect(used).toBe(true);
      told.push(JSON.stringify(await asUser(() => keys.maskedKeys(userId))));
    } finally {
      output.restore();
    }
    expect(told.filter((text) => text.includes(PLANTED))).toEqual([]);
    expect(output.lines.some((line) => line.includes('An API key was opened'))).toBe(true);
    expect(output.lines.filter((line) => line.includes(PLANTED))).toEqual([]);
    const rows = await dumpDatabase();
    expect(rows.filter((row) => row.startsWith('public.api_keys ') && row.includes(userId))).toHaveLength(2);
    expect(rows.filter((row) => row.includes(PLANTED))).toEqual([]);
  });
});
