import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { REQUESTS_PER_MINUTE } from '../../../src/auth/index.js';
import { type Actor, newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';
import { type Answer, expectProblem } from '../../support/problems.js';

const PLAIN_ROUTE = '/api/onboarding/website-analyses';
const GENERATION_ROUTE = '/api/onboarding/website-analysis';

async function repeat(times: number, request: () => Promise<Answer>): Promise<number[]> {
  const answers = await Promise.all(Array.from({ length: times }, request));
  return [...new Set(answers.map(({ status }) => status))];
}

function expectRefusal(answer: Answer): void {
  expectProblem(answer, 429, 'too_many_requests');
  const seconds = answer.body.retry_after;
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(answer.headers['retry-after']).toBe(String(seconds));
  expect(answer.text).not.toMatch(/limit/i);
}

describe('the allowance of requests', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp({ RATE_LIMIT_ENABLED: 'true' });
  });
  afterAll(() => app.close());

  const generate = (user: Actor): Promise<Answer> => user.send('POST', GENERATION_ROUTE, { url: 7 });

  it('refuses the 301st request of one user in a minute, and nobody else', async () => {
    const busy = newActor(app);
    const calm = newActor(app);
    expect(REQUESTS_PER_MINUTE.default).toBe(300);
    expect(await repeat(300, () => busy.send('GET', PLAIN_ROUTE))).toEqual([200]);
    expectRefusal(await busy.send('GET', PLAIN_ROUTE));
    expectRefusal(await busy.send('POST', '/api/onboarding/start'));
    expect((await calm.send('GET', PLAIN_ROUTE)).status).toBe(200);
  });

  it('refuses the 6th generation of one user in a minute, and nothing else of that user', async () => {
    const busy = newActor(app);
    const calm = newActor(app);
    expect(await repeat(REQUESTS_PER_MINUTE.generation, () => generate(busy))).toEqual([422]);
    expectRefusal(await generate(busy));
    expect((await busy.send('GET', PLAIN_ROUTE)).status).toBe(200);
    expect((await generate(calm)).status).toBe(422);
  });

  it('counts generations in the general allowance as well', async () => {
    const user = newActor(app);
    await generate(user);
    await repeat(299, () => user.send('GET', PLAIN_ROUTE));
    expectRefusal(await user.send('GET', PLAIN_ROUTE));
  });

  it('tells users apart whose names look like a class', async () => {
    const busy = newActor(app, {}, 'generation:shared');
    const calm = newActor(app, {}, 'shared');
    await repeat(REQUESTS_PER_MINUTE.generation + 1, () => generate(busy));
    expect((await generate(calm)).status).toBe(422);
  });

  it('does not spend a user’s allowance on requests that do not prove who they are from', async () => {
    const user = newActor(app);
    const forged = { authorization: `${`Bearer ${user.token}`.slice(0, -4)}AAAA` };
    expect(await repeat(320, () => user.send('GET', PLAIN_ROUTE, undefined, forged))).toEqual([401]);
    expect((await user.send('GET', PLAIN_ROUTE)).status).toBe(200);
  });
});
