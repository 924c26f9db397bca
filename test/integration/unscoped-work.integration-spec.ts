import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EntityManager } from '@mikro-orm/postgresql';
import { Controller, Get, Param } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Public } from '../../src/auth/index.js';
import { OnboardingSession } from '../../src/modules/sessions/index.js';
import { newActor, send } from '../support/actors.js';
import { createProbeApp } from '../support/create-probe-app.js';
import { newFilledUser } from '../support/filled-user.js';

const ATTEMPTS: Readonly<Record<string, (em: EntityManager) => Promise<unknown>>> = {
  find: (em) => em.find(OnboardingSession, {}),
  count: (em) => em.count(OnboardingSession, {}),
  nativeUpdate: (em) => em.nativeUpdate(OnboardingSession, {}, { currentStep: 6 }),
  nativeDelete: (em) => em.nativeDelete(OnboardingSession, {}),
  execute: (em) => em.execute('select user_id from onboarding_sessions'),
};

/** A route that forgot to ask who is there. */
@Public()
@Controller('probe')
class CarelessController {
  constructor(private readonly em: EntityManager) {}

  @Get(':attempt')
  async attempt(@Param('attempt') name: string): Promise<{ outcome: unknown }> {
    const outcome = await ATTEMPTS[name]?.(this.em).catch((error: unknown) => String(error));
    return { outcome };
  }
}

describe('work that acts for nobody', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createProbeApp([CarelessController], { DATABASE_POOL_SIZE: '1' });
  });
  afterAll(() => app.close());

  const outcomeOf = async (attempt: string): Promise<unknown> =>
    (await send(app, 'GET', `/probe/${attempt}`)).body.outcome;

  it.each(['find', 'count', 'nativeUpdate', 'nativeDelete'])(
    'fails in %s instead of touching everybody',
    async (attempt) => {
      await newFilledUser(app, 'somebody');
      expect(await outcomeOf(attempt)).toMatch("No arguments provided for filter 'owner'");
    },
  );

  it('finds nothing by raw SQL on a connection that worked for a user before', async () => {
    const userId = await newFilledUser(app, 'somebody');
    const user = newActor(app, {}, userId);
    for (const path of ['website-analyses', 'status', 'init'])
      expect((await user.send('GET', `/api/onboarding/${path}`)).status).toBe(200);
    expect(await outcomeOf('execute')).toEqual([]);
  });

  it('is refused outside of any request or job', async () => {
    await expect(app.get(EntityManager).find(OnboardingSession, {})).rejects.toThrow('global EntityManager');
  });
});
