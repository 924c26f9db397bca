import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { signToken } from '../support/actors.js';
import { type AnswerSwallower, swallowAnswers } from './answer-swallower.js';
import { Scene, until } from './scene.js';
import { PROCESS_SECRET } from './service-run.js';

jest.setTimeout(240_000);

const USER = 'retrying-user';

/** Saves an API key, always with the same Idempotency-Key. */
function save(url: string): Promise<Response> {
  return fetch(`${url}/api/onboarding/api-keys`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${signToken(USER, {}, PROCESS_SECRET)}`,
      'content-type': 'application/json',
      'idempotency-key': 'a-retry-after-a-crash',
    },
    body: JSON.stringify({ provider: 'openai', api_key: 'sk-0123456789abcdef0123456789' }),
  });
}

describe('a client whose answer was lost', () => {
  let scene: Scene;
  let relay: AnswerSwallower | undefined;
  beforeEach(() => {
    scene = new Scene();
  });
  afterEach(async () => {
    await relay?.close();
    await scene.clear();
  });

  const events = (): Promise<{ type: string }[]> => scene.query('select type from onboarding_events order by seq');

  it.each([
    ['service', false],
    ['service and its database', true],
  ])('gets it after the %s was killed, by repeating the request, and it had one effect', async (_what, both) => {
    const killed = scene.start();
    relay = await swallowAnswers(await killed.url());
    const lost = save(relay.url).then(
      () => 'answered',
      () => 'lost',
    );
    await until(() => (relay?.swallowed() ?? 0) > 0);
    if (both) process.kill(scene.postmaster(), 'SIGKILL');
    await killed.stop('SIGKILL');
    expect(await lost).toBe('lost');

    const url = await scene.start().url();
    const answers = [await save(url), await save(url)];
    expect(answers.map(({ status, headers }) => [status, headers.get('idempotent-replayed')])).toEqual([
      [200, 'true'],
      [200, 'true'],
    ]);
    expect(await answers[0]?.json()).toMatchObject({ provider: 'openai', status: 'saved' });
    expect(await events()).toEqual([{ type: 'session.started' }, { type: 'api_key.saved' }]);
  });

  it('finds a request that was killed before its end undone, and has it served anew', async () => {
    const killed = scene.start();
    const url = await killed.url();
    const hold = scene.query(`begin; lock table idempotency_keys in share mode; select pg_sleep(8); commit`);
    await until(
      async () =>
        (await scene.query(`select 1 from pg_locks where locktype = 'relation' and mode = 'ShareLock'`)).length > 0,
    );
    const lost = save(url).then(
      () => 'answered',
      () => 'lost',
    );
    await until(async () => (await scene.query('select 1 from pg_locks where not granted')).length > 0);
    await killed.stop('SIGKILL');
    expect(await lost).toBe('lost');
    await hold;

    const answer = await save(await scene.start().url());
    expect([answer.status, answer.headers.get('idempotent-replayed')]).toEqual([200, null]);
    expect(await events()).toEqual([{ type: 'session.started' }, { type: 'api_key.saved' }]);
  });
});
