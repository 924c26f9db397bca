import { describe, expect, it } from '@jest/globals';
import { HEURISTIC, startEngineScene, TONE_TASK } from '../support/engine-scene.js';
import { HOSTILE_ANSWERS } from '../support/hostile-answers.js';

describe('a model that answers with what it should not', () => {
  it.each(['openai', 'anthropic', 'gemini'] as const)(
    'ends in a valid document or a typed failure, whatever %s says, asked twice at most',
    async (provider) => {
      await using scene = await startEngineScene([provider]);
      let repaired = 0;
      for (const [index, text] of HOSTILE_ANSWERS.entries()) {
        const before = scene.models.asked.length;
        scene.models.answer({ text });
        const outcome = await scene.ask({ input: `Text ${index}.` });
        const context = `answer ${index}: ${text.slice(0, 60)}`;
        expect(scene.models.asked.length - before).toBeLessThanOrEqual(2);
        expect(TONE_TASK.schema.parse(outcome.value)).toEqual(outcome.value);
        expect(JSON.stringify(outcome)).not.toMatch(/secret-0123456789|Judge the tone/);
        expect(outcome.trace.repairs.filter((repair) => repair === 'asked_again').length).toBeLessThanOrEqual(1);
        if (outcome.origin === 'llm') repaired += 1;
        else expect([context, outcome.reason, outcome.value]).toEqual([context, 'invalid_output', HEURISTIC]);
      }
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
      // Nothing is gained by refusing everything: what can only mean one thing is understood.
      expect(repaired).toBeGreaterThanOrEqual(HOSTILE_ANSWERS.length / 3);
    },
  );
});
