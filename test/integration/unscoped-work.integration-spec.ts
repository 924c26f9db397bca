import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RequestContext } from '@mikro-orm/core';
import { EntityManager } from '@mikro-orm/postgresql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OnboardingSession } from '../../src/modules/sessions/index.js';
import { createTestApp } from '../support/create-test-app.js';
import { newFilledUser } from '../support/filled-user.js';

describe('work that acts for nobody', () => {
  let app: NestFastifyApplication;
  let em: EntityManager;
  beforeAll(async () => {
    app = await createTestApp();
    em = app.get(EntityManager);
    await newFilledUser(app, 'somebody');
  });
  afterAll(() => app.close());

  const unbound = (work: () => Promise<unknown>): Promise<unknown> => RequestContext.create(em, work);

  it.each<[string, (manager: EntityManager) => Promise<unknown>]>([
    ['find', (manager) => manager.find(OnboardingSession, {})],
    ['count', (manager) => manager.count(OnboardingSession, {})],
    ['nativeUpdate', (manager) => manager.nativeUpdate(OnboardingSession, {}, { currentStep: 6 })],
    ['nativeDelete', (manager) => manager.nativeDelete(OnboardingSession, {})],
  ])('fails in %s instead of touching everybody', async (_name, attempt) => {
    await expect(unbound(() => attempt(em))).rejects.toThrow("No arguments provided for filter 'owner'");
  });

  it('is refused outside of any unit of work', async () => {
    await expect(em.find(OnboardingSession, {})).rejects.toThrow('global EntityManager');
  });
});
