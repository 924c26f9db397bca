import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type InterpretationScene,
  says,
  startInterpretationScene,
  STYLE_CLAIMS,
  withoutRun,
} from '../support/interpretation-scene.js';

describe('the interpretation of a website that is analysed again', () => {
  let scene: InterpretationScene;
  beforeAll(async () => {
    scene = await startInterpretationScene();
  });
  beforeEach(() => {
    scene.models.answer(says({ claims: STYLE_CLAIMS }));
  });
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  it('uses an interpretation again while texts, measures and models are the same', async () => {
    const user = await scene.keyHolder();
    const first = (await scene.analysed(user)).body;
    const before = scene.models.asked.length;
    scene.models.answer(says({ claims: [] }, { claims: [] }));
    const second = (await scene.analysed(user)).body;
    expect(scene.models.asked).toHaveLength(before);
    expect(withoutRun(second)).toBe(withoutRun(first));

    const preferred = { choices: [{ provider: 'openai', model: 'another-model' }] };
    expect((await user.send('PUT', '/api/onboarding/model-preferences', preferred)).status).toBe(200);
    const third = (await scene.analysed(user)).body;
    expect(scene.models.asked).toHaveLength(before + 2);
    expect(third.interpretation.tasks[0].model).toBe('another-model');
  });

  it('asks again after a failure', async () => {
    const user = await scene.keyHolder();
    scene.models.answer({ text: 'no', finish: 'refusal' });
    await scene.analysed(user);
    scene.models.answer(says({ claims: STYLE_CLAIMS }));
    const { body } = await scene.analysed(user);
    expect(body.writing_style.brand_personality).toBe('a patient mechanic who has seen it all');
  });

  it('leaves sections that the user stated as they are', async () => {
    const user = await scene.keyHolder();
    await scene.analysed(user);
    const writing_style = { tone: 'mine', brand_personality: 'mine too' };
    await user.send('PUT', '/api/onboarding/website-analyses/1', { writing_style });
    const { body } = await scene.analysed(user);
    expect(body.writing_style).toEqual(writing_style);
    expect(body._meta['/writing_style']).toMatchObject({ origin: 'user' });
    expect(body.target_audience.pain_points).toEqual(['the first try feels slow']);
  });
});
