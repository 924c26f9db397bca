import { describe, expect, it } from '@jest/globals';
import { isUserId } from '../../src/auth/index.js';
import { HOSTILE_ANSWERS, PAGE_TEXT, STYLE_SCHEMA } from '../corpus/hostile-answers/index.js';
import { NOTHING_KNOWN, STYLE_TASK } from '../corpus/style-task.js';
import { startEngineScene } from '../support/engine-scene.js';

const userId = 'user-1';
if (!isUserId(userId)) throw new Error('Not a user id');

describe('the corpus of hostile answers, served by a model', () => {
  it.each(['openai', 'anthropic', 'gemini'] as const)(
    'ends as each answer should when %s gives it, asked twice at most',
    async (provider) => {
      await using scene = await startEngineScene([provider]);
      for (const answer of HOSTILE_ANSWERS) {
        const before = scene.models.asked.length;
        scene.models.answer({ text: answer.text });
        const outcome = await scene.engine.generateObject({
          userId,
          task: STYLE_TASK,
          input: `${PAGE_TEXT} ${answer.name}`,
          heuristic: () => NOTHING_KNOWN,
        });
        expect(STYLE_SCHEMA.parse(outcome.value)).toEqual(outcome.value);
        const requests = scene.models.asked.length - before;
        const { origin, value, trace } = outcome;
        const told = { name: answer.name, origin, value, requests };
        if (answer.end === 'invalid') {
          expect(requests).toBeLessThanOrEqual(2);
          expect(outcome).toMatchObject({ origin: 'heuristic', value: NOTHING_KNOWN, reason: expect.any(String) });
        } else {
          const expected = answer.end === 'read' ? 1 : 2;
          expect(told).toEqual({ name: answer.name, origin: 'llm', value: answer.value, requests: expected });
          if (answer.end === 'read') expect(trace.repairs).toEqual(answer.repairs);
          else expect(trace).toMatchObject({ dropped: answer.dropped });
        }
      }
    },
    120_000,
  );
});
