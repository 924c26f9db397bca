import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, newActor } from '../../../support/actors.js';
import {
  type InterpretationScene,
  isAboutBrand,
  BRAND_CLAIMS,
  QUOTE,
  startInterpretationScene,
  STYLE_CLAIMS,
} from '../../../support/interpretation-scene.js';
import type { AskedRequest, SpokenReply } from '../../../support/model-server/index.js';
import {
  detectedStyle,
  detectStyle,
  expectShape,
  latestPersona,
  personaTask,
  refusal,
  startedPersonaTask,
} from '../../../support/wizard-contract/index.js';
import { generationRequest, STEP4, taskEnd } from '../../../support/wizard-persona.js';

const said = (text: string) => ({ text, quotes: [QUOTE] });

/** A model that has something to say about everything that it is asked. */
function answerOf(request: AskedRequest): SpokenReply {
  if (request.user.includes('"platform":')) return { json: { call_to_action_style: said('An invitation to try') } };
  if (request.system.includes('archetype'))
    return { json: { archetype: said('The Sage'), core_belief: said('Try it') } };
  return { json: { claims: isAboutBrand(request) ? BRAND_CLAIMS : STYLE_CLAIMS } };
}

describe('step 4 answers the wizard with everything that its page reads', () => {
  let scene: InterpretationScene;
  beforeAll(async () => {
    scene = await startInterpretationScene();
    scene.models.answer(answerOf);
  });
  afterAll(async () => {
    await scene[Symbol.asyncDispose]();
  });

  /** Reads the site and has a persona made, as the pages of steps 2 and 4 do. */
  async function personaOf(user: Actor) {
    expectShape(detectedStyle, (await detectStyle(user, scene.site.url)).body);
    const answer = await user.send('POST', `${STEP4}/generate-personas-async`, generationRequest());
    expect(answer.status).toBe(200);
    const { task_id: id } = expectShape(startedPersonaTask, answer.body);
    const polls: number[] = [];
    const task = await taskEnd(user, id, (seen) => polls.push(expectShape(personaTask, seen).progress));
    expect(polls).toEqual([...polls].sort((one, other) => one - other));
    const latest = expectShape(latestPersona, (await user.send('GET', `${STEP4}/persona-latest`)).body);
    if (!latest.success) throw new Error('There is no persona');
    return { task, persona: latest.persona };
  }

  it('without a model, with the measures alone', async () => {
    const { task, persona } = await personaOf(newActor(scene.app));
    expect(task).toMatchObject({ status: 'completed', progress: 100, result: { success: true } });
    expect(Object.keys(persona.platform_personas).sort()).toEqual(['blog', 'linkedin']);
    expect(persona.core_persona.linguistic_fingerprint.sentence_metrics.average_sentence_length_words).toBeGreaterThan(
      0,
    );
  });

  it('with a model, with what it can say of the text as well', async () => {
    const { persona } = await personaOf(await scene.keyHolder());
    expect(persona.core_persona.identity['archetype']).toBe('The Sage');
    expect(persona.platform_personas['blog']?.content_format_rules.call_to_action_style).toBe('An invitation to try');
  });

  it('a brand-new user, who has no persona, no task and no text', async () => {
    const user = newActor(scene.app);
    const latest = await user.send('GET', `${STEP4}/persona-latest`);
    expect([latest.status, expectShape(latestPersona, latest.body).success]).toEqual([200, false]);
    const missing = await user.send('GET', `${STEP4}/persona-task/0b7a6f0e-1d1f-4a40-8c9e-6f1f1f6b2a11`);
    expect(missing.status).toBe(404);
    expect(expectShape(refusal, missing.body).detail).toContain('Task not found');
    const tooEarly = await user.send('POST', `${STEP4}/generate-personas-async`, generationRequest());
    expect(tooEarly.status).toBe(409);
    expectShape(refusal, tooEarly.body);
  });
});
