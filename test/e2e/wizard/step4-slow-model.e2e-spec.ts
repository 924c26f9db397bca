import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { userWithAnalysis } from '../../factories/persona.js';
import { storePages } from '../../factories/website-analysis.js';
import type { Actor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { type ModelServer, startModelServer } from '../../support/model-server/index.js';
import { generationRequest, STEP4, taskEnd } from '../../support/wizard-persona.js';

/** Longer than two signs of life of a job, and longer than the wizard bears a figure that stands still. */
const SLOW_MS = 44_000;
const LONGEST_STILL_MS = 30_000;

jest.setTimeout(150_000);

describe('a persona task', () => {
  let models: ModelServer;
  let app: NestFastifyApplication;
  beforeAll(async () => {
    models = await startModelServer();
    app = await createTestApp({ ...models.variables, EGRESS_ALLOW: models.authority });
  });
  afterAll(async () => {
    await app.close();
    await models[Symbol.asyncDispose]();
  });

  async function userWithKey(): Promise<Actor> {
    const user = await userWithAnalysis(app);
    await storePages(user.userId, 1, { 'https://roastery.example/': 'Nobody is in a hurry here. Write to us.' });
    await user.send('POST', '/api/onboarding/api-keys', { provider: 'openai', api_key: `sk-${'persona0'.repeat(5)}` });
    return user;
  }

  const start = async (user: Actor): Promise<string> =>
    (await user.send('POST', `${STEP4}/generate-personas-async`, generationRequest())).body.task_id;

  it('keeps its figure moving while a model takes long, and tells the stages in their order', async () => {
    const user = await userWithKey();
    let isFirst = true;
    models.answer(async () => {
      if (isFirst) {
        isFirst = false;
        await sleep(SLOW_MS);
      }
      return { json: {} };
    });
    const figures: number[] = [];
    const messages = new Set<string>();
    let [still, longest, since] = [-1, 0, Date.now()];
    const task = await taskEnd(user, await start(user), ({ progress, progress_messages: log }) => {
      if (progress !== still) [still, since] = [progress, Date.now()];
      longest = Math.max(longest, Date.now() - since);
      figures.push(progress);
      messages.add(log.at(-1).message);
    });
    expect(task).toMatchObject({ status: 'completed', error: null });
    expect(figures.every(Number.isInteger)).toBe(true);
    expect(figures).toEqual(figures.toSorted((one, other) => one - other));
    expect(figures.filter((figure) => figure >= 100)).toEqual([100]);
    expect(longest).toBeLessThan(LONGEST_STILL_MS);
    const stages = ['core persona', 'completed'];
    const seen = [...messages].filter((message) => stages.some((stage) => message.includes(stage)));
    expect(seen.map((message) => stages.findIndex((stage) => message.includes(stage)))).toEqual([0, 1]);
  });

  it('asks the models again when a user presses Regenerate, although their answers are kept', async () => {
    const user = await userWithKey();
    models.answer({ json: {} });
    await taskEnd(user, await start(user));
    const before = models.asked.length;
    await taskEnd(user, await start(user));
    expect(models.asked.length - before).toBe(3);
  });
});
