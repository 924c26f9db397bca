import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { EgressClient } from '../../src/egress/index.js';
import { ApiKeyNotFoundError, ApiKeysService, type ProviderName } from '../../src/modules/api-keys/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { type ProviderServer, startProviderServer } from '../support/provider-server.js';
import { KEYS, saveKey } from '../support/stored-keys.js';

const ROUNDS = 1_000;

/** Each lane has a provider of its own, so that a user's lanes do not replace each other's keys. */
const LANES = ['openai', 'anthropic', 'mistral', 'groq'] as const satisfies readonly ProviderName[];

describe('two users who save, use and delete keys at the same time', () => {
  let server: ProviderServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    server = await startProviderServer();
    app = await createTestApp({ ...server.variables, EGRESS_ALLOW: new URL(server.origin).host });
  });
  afterAll(async () => {
    await app.close();
    await server[Symbol.asyncDispose]();
  });

  /** Sends a request to the provider with the key that `withKey` gives, naming the round it belongs to. */
  async function use({ userId }: Actor, provider: (typeof LANES)[number], round: string): Promise<void> {
    if (!isUserId(userId)) throw new Error('Not a user id');
    await app.get(UserScope).run(userId, () =>
      app.get(ApiKeysService).withKey(userId, provider, 'generation', async ({ key }) => {
        const headers = { authorization: `Bearer ${key}`, 'x-round': round };
        await app.get(EgressClient).get(`${server.baseUrl(provider)}/models`, { headers });
      }),
    );
  }

  it(`sends each of ${ROUNDS} requests with its owner's key, and none after the deletion`, async () => {
    const users = [newActor(app), newActor(app)];
    const expected = new Map<string, string>();
    const rounds = ROUNDS / users.length / LANES.length;
    const lane = async (user: Actor, provider: (typeof LANES)[number]): Promise<void> => {
      for (let number = 0; number < rounds; number += 1) {
        const round = `${user.userId} ${provider} ${number}`;
        const key = `key-of-${Buffer.from(round).toString('hex')}`;
        expected.set(round, `Bearer ${key}`);
        expect((await saveKey(user, provider, key)).status).toBe(200);
        await use(user, provider, round);
        if (number % 5 !== 0) continue;
        expect((await user.send('DELETE', `${KEYS}/${provider}`)).status).toBe(204);
        await expect(use(user, provider, `${round} deleted`)).rejects.toThrow(ApiKeyNotFoundError);
      }
    };
    await Promise.all(users.flatMap((user) => LANES.map((provider) => lane(user, provider))));
    const arrived = new Map(
      server.seen.map(({ headers }) => [String(headers['x-round']), String(headers['authorization'])]),
    );
    expect(server.seen).toHaveLength(ROUNDS);
    expect(arrived).toEqual(expected);
  });
});
