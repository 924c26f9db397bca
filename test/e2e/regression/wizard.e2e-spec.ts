import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newActor } from '../../support/actors.js';
import { createTestApp } from '../../support/create-test-app.js';

const API = '/api/onboarding';

describe('what the wizard does', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it.each(['/onboarding/business-info', `${API}/business-info`])(
    'C7 saving the business at %s works, whatever number of a user the page sends along',
    async (path) => {
      const user = newActor(app);
      const sent = { business_description: 'We repair bicycles by hand.', industry: 'Repair', user_id: 1 };
      const { status, body } = await user.send('POST', path, sent);
      expect([status, body.user_id]).toEqual([200, user.userId]);
      for (const read of ['', `/${body.id}`, `/user/${user.userId}`])
        expect((await user.send('GET', `${API}/business-info${read}`)).body).toEqual(body);
    },
  );
});
