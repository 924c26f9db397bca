import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { PROVIDER_NAMES } from '../../src/modules/api-keys/index.js';
import { send } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { expectProblem } from '../support/problems.js';

const ROUTE = '/api/onboarding/providers';

describe('the provider catalogue', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('lists every provider to everybody', async () => {
    const { status, body } = await send(app, 'GET', ROUTE);
    expect([status, body.total]).toEqual([200, PROVIDER_NAMES.length]);
    expect(body.providers.map(({ name }: { name: string }) => name)).toEqual([...PROVIDER_NAMES]);
  });

  it('says what a provider is for, how its key is made and what a check costs', async () => {
    const { body } = await send(app, 'GET', `${ROUTE}/exa`);
    expect(body).toMatchObject({
      name: 'exa',
      display_name: 'Exa',
      kind: 'research',
      capabilities: ['web_search'],
      key_format: 'is a UUID',
      setup_url: expect.stringMatching(/^https:/),
      setup_instructions: expect.arrayContaining([expect.any(String)]),
      key_variable: 'EXA_API_KEY',
      address_variable: 'EXA_BASE_URL',
      default_base_url: 'https://api.exa.ai',
      takes_base_url: false,
      check: { cost: 'paid', method: 'POST', path: '/search', key_header: 'x-api-key' },
    });
    const setup = await send(app, 'GET', `${ROUTE}/openai_compatible/setup`);
    expect(setup.body).toMatchObject({ name: 'openai_compatible', takes_base_url: true });
    expect((await send(app, 'GET', `${ROUTE}/copilotkit`)).body.check).toBeNull();
  });

  it.each(['/acme', '/acme/setup', '/constructor', '/__proto__'])('knows no %s', async (path) => {
    expectProblem(await send(app, 'GET', `${ROUTE}${path}`), 404, 'provider_not_found');
  });
});
