import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newActor } from '../support/actors.js';
import {
  type InterpretationScene,
  isAboutBrand,
  says,
  startInterpretationScene,
  STYLE_CLAIMS,
  withoutRun,
} from '../support/interpretation-scene.js';

describe('a website that no model interprets', () => {
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

  it('without a key asks nobody, uses published rules and tells what a key would add', async () => {
    const before = scene.models.asked.length;
    const { job, body } = await scene.analysed(newActor(scene.app));
    expect(scene.models.asked).toHaveLength(before);
    expect(body.writing_style).toMatchObject({ complexity: 'simple', brand_personality: null });
    expect(body.content_type.conversion_focus).toBe('low');
    expect(body._meta['/content_type/conversion_focus']).toMatchObject({
      origin: 'heuristic',
      method: 'pages_with_calls@1',
    });
    expect(body._meta['/writing_style/brand_personality']).toMatchObject({
      origin: 'default',
      method: 'needs_llm',
      confidence: null,
      warnings: [expect.stringMatching(/^needs_llm/), expect.stringMatching(/^no_key: .*save one/)],
    });
    expect(body.interpretation.message).toMatch(/save one with POST .* A model would add personality/);
    expect(job.messages).toContain(body.interpretation.message);
    expect(JSON.stringify(body)).not.toMatch(/general audience|"professional"/i);
  });

  it('without a key gives the same result byte for byte', async () => {
    const user = newActor(scene.app);
    const first = withoutRun((await scene.analysed(user)).body);
    expect(withoutRun((await scene.analysed(user, '', { force: true })).body)).toBe(first);
    expect(withoutRun((await scene.analysed(newActor(scene.app))).body)).toBe(first);
  });

  it('stores the measured analysis when the model refuses, and says why the rest is missing', async () => {
    scene.models.answer({ text: 'I cannot help with that.', finish: 'refusal' });
    const { job, body } = await scene.analysed(await scene.keyHolder());
    expect(body).toMatchObject({
      status: 'complete',
      writing_style: { complexity: 'simple', brand_personality: null },
    });
    expect(body.interpretation.tasks).toMatchObject([
      { origin: 'heuristic', reason: 'unsafe' },
      { origin: 'heuristic', reason: 'unsafe' },
    ]);
    expect(body._meta['/writing_style/brand_personality'].warnings[1]).toMatch(/^unsafe: /);
    expect(job.messages).toContainEqual(expect.stringContaining('declined to answer'));
  });

  it('keeps the answer to one question when the other one fails', async () => {
    scene.models.answer((request) =>
      isAboutBrand(request) ? { text: 'no', finish: 'refusal' } : { json: { claims: STYLE_CLAIMS } },
    );
    const { body } = await scene.analysed(await scene.keyHolder());
    expect(body.writing_style.brand_personality).toBe('a patient mechanic who has seen it all');
    expect(body.brand_analysis.brand_values).toEqual([]);
    expect(body.interpretation.tasks).toMatchObject([{ origin: 'llm' }, { origin: 'heuristic' }]);
  });
});
