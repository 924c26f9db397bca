import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type InterpretationScene, startInterpretationScene } from '../../support/interpretation-scene.js';

describe('an analysis whose model cannot be paid', () => {
  let scene: InterpretationScene;
  beforeAll(async () => {
    scene = await startInterpretationScene();
  });
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  it.each([402, 429])(
    'C33 an account that is used up (%i) is named as the reason, and no made-up interpretation takes the place',
    async (status) => {
      scene.models.answer({ status, body: { error: { message: 'no credit', code: 'insufficient_quota' } } });
      const { job, body } = await scene.analysed(await scene.keyHolder());
      expect(body.writing_style.brand_personality).toBeNull();
      expect(body.interpretation.tasks.map(({ origin, reason }: any) => [origin, reason])).toEqual([
        ['heuristic', 'quota'],
        ['heuristic', 'quota'],
      ]);
      expect(body._meta['/writing_style/brand_personality'].warnings).toContainEqual(expect.stringMatching(/^quota: /));
      expect(job.messages).toContainEqual(expect.stringMatching(/quota|credit|used up|budget/i));
    },
  );
});
