import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newActor } from '../../support/actors.js';
import {
  type InterpretationScene,
  says,
  startInterpretationScene,
  STYLE_CLAIMS,
} from '../../support/interpretation-scene.js';
import { expectProblem } from '../../support/problems.js';
import { saveKey } from '../../support/stored-keys.js';
import {
  analysedSitemap,
  analyseSitemap,
  detectStyle,
  expectShape,
  sendStep,
  strategicHistory,
} from '../../support/wizard-contract/index.js';
import { generationRequest, STEP4, taskEnd } from '../../support/wizard-persona.js';

const API = '/api/onboarding';

describe('what the wizard does', () => {
  let scene: InterpretationScene;
  beforeAll(async () => {
    scene = await startInterpretationScene();
    scene.models.answer(says({ claims: STYLE_CLAIMS }));
  });
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  it.each(['/onboarding/business-info', `${API}/business-info`])(
    'C7 saving the business at %s works, whatever number of a user the page sends along',
    async (path) => {
      const user = newActor(scene.app);
      const sent = { business_description: 'We repair bicycles by hand.', industry: 'Repair', user_id: 1 };
      const { status, body } = await user.send('POST', path, sent);
      expect([status, body.user_id]).toEqual([200, user.userId]);
      for (const read of ['', `/${body.id}`, `/user/${user.userId}`])
        expect((await user.send('GET', `${API}/business-info${read}`)).body).toEqual(body);
    },
  );

  it('C44 the history of reports stands under the name that the page reads', async () => {
    const { status, body } = await newActor(scene.app).send('GET', '/api/seo-dashboard/strategic-insights/history');
    expect(status).toBe(200);
    expectShape(strategicHistory, body);
  });

  it('C47 a sitemap that cannot be read is no failure, for the page would repeat it for ever', async () => {
    const user = newActor(scene.app);
    for (const url of [scene.site.url, 'http://127.0.0.1:1/', '']) {
      const { status, body } = await analyseSitemap(user, url);
      expect([status, body.success]).toEqual([200, true]);
      expectShape(analysedSitemap, body);
    }
  });

  it('C47 step 3 can be completed although the page never sends step 2', async () => {
    const user = newActor(scene.app);
    expectProblem(await sendStep(user, 3, { competitors: ['rival.example'] }), 409, 'step_out_of_order');
    expect((await detectStyle(user, scene.site.url)).body.success).toBe(true);
    expect((await sendStep(user, 3, { competitors: ['rival.example'] })).status).toBe(200);
    const { body } = await user.send('GET', `${API}/progress`);
    expect(body.steps.slice(1, 3).map(({ status }: { status: string }) => status)).toEqual(['completed', 'completed']);
  });

  it('S20 calls of models are put down to the user of the token, whomever the body names', async () => {
    const [user, named] = [newActor(scene.app), newActor(scene.app)];
    for (const actor of [user, named]) await saveKey(actor, 'openai', 'sk-proj-0123456789abcdefghij');
    await detectStyle(user, scene.site.url);
    const usage = async (actor: typeof user) => (await actor.send('GET', `${API}/usage`)).body.totals.calls;
    const before = await usage(user);
    const started = await user.send('POST', `${STEP4}/generate-personas-async`, {
      ...generationRequest(),
      onboarding_data: { session_info: { user_id: named.userId }, user_id: named.userId },
    });
    await taskEnd(user, started.body.task_id);
    expect(await usage(user)).toBeGreaterThan(before);
    expect(await usage(named)).toBe(0);
    expect((await named.send('GET', `${API}/jobs`)).body.jobs).toEqual([]);
  });
});
