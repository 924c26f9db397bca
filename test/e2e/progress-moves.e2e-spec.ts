import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { SessionsService } from '../../src/modules/sessions/index.js';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { STATED_STEPS } from '../support/stated-steps.js';
import { readStoredProgress } from '../support/stored-progress.js';
import { completeStep } from '../support/walk.js';

const API = '/api/onboarding';

let app: NestFastifyApplication;

beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

/** A user who has completed the steps up to `last` with what they stated. */
async function userAt(last: number): Promise<Actor> {
  const user = newActor(app);
  for (let step = 1; step <= last; step += 1) {
    const { status, text } = await completeStep(user, step, STATED_STEPS[step]);
    if (status !== 200) throw new Error(`Step ${step}: ${text}`);
  }
  return user;
}

const statuses = async (user: Actor): Promise<string[]> =>
  (await user.send('GET', `${API}/progress`)).body.steps.map(({ status }: { status: string }) => status);
const eventsOf = async (user: Actor): Promise<string[]> =>
  (await readStoredProgress(user.userId)).log.map(({ type, stepNumber }) =>
    stepNumber === null ? type : `${type} ${stepNumber}`,
  );

describe('a refused move', () => {
  it.each([
    ['step/4/start', undefined, { code: 'step_out_of_order', missing: [2, 3], step_status: 'pending' }],
    ['step/1/skip', undefined, { code: 'step_transition_not_allowed', step_status: 'completed' }],
    ['step/1/fail', { error: 'x' }, { code: 'step_transition_not_allowed', step_status: 'completed' }],
    ['step/2/skip', undefined, { code: 'step_not_optional', step_status: 'pending' }],
    ['complete', undefined, { code: 'onboarding_incomplete', missing: [2, 3, 4] }],
  ])('tells the current state with the 409 of %s', async (path, body, expected) => {
    const user = await userAt(1);
    const { body: status } = await user.send('GET', `${API}/status`);
    expect((await user.send('POST', `${API}/${path}`, body)).body).toMatchObject({
      status: 409,
      ...expected,
      version: status.version,
      current_step: 1,
      next_step: 2,
    });
    expect((await user.send('GET', `${API}/status`)).body).toEqual(status);
  });

  it.each(['start', 'fail', 'reset'])('is 404 for %s of a step that does not exist', async (move) => {
    const answer = await newActor(app).send(
      'POST',
      `${API}/step/7/${move}`,
      move === 'fail' ? { error: 'x' } : undefined,
    );
    expect(answer.body).toMatchObject({ status: 404, code: 'step_not_found' });
  });

  it.each([
    ['nothing', {}],
    ['no words', { error: '' }],
    ['too many words', { error: 'x'.repeat(501) }],
    ['a NUL', { error: 'a\u0000b' }],
    ['a secret', { error: 'rejected: sk-proj-0123456789abcdef0123' }],
  ])('takes no failure with %s', async (_title, body) => {
    const answer = await newActor(app).send('POST', `${API}/step/1/fail`, body);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0].path).toBe('error');
    expect(answer.text).not.toContain('0123456789abcdef0123');
  });
});

describe('a step that is reset', () => {
  it('takes the later steps with it when it is required, and what it holds stays', async () => {
    const user = await userAt(6);
    const answer = await user.send('POST', `${API}/step/3/reset`);
    expect(answer.body).toMatchObject({ step_number: 3, status: 'pending', completed_at: null });
    expect(answer.body.data).toMatchObject({ research_depth: 'Basic' });
    expect(await statuses(user)).toEqual(['completed', 'completed', 'pending', 'pending', 'pending', 'pending']);
    expect((await user.send('GET', `${API}/status`)).body).toMatchObject({ is_completed: false, completed_at: null });
    expect((await eventsOf(user)).at(-1)).toBe('session.reopened');
  });

  it('goes alone when it is optional', async () => {
    const user = await userAt(6);
    await user.send('POST', `${API}/step/5/reset`);
    expect((await user.send('GET', `${API}/status`)).body).toMatchObject({ is_completed: true, next_step: 5 });
    expect((await user.send('POST', `${API}/complete`)).body).toMatchObject({ completion_percentage: 100 });
  });
});

describe('a completed step whose ground is gone', () => {
  it('is pending again when the last key is deleted', async () => {
    const user = await userAt(2);
    expect((await user.send('DELETE', `${API}/api-keys/openai`)).status).toBe(204);
    expect(await statuses(user)).toEqual(['pending', 'completed', 'pending', 'pending', 'pending', 'pending']);
    const { log } = await readStoredProgress(user.userId);
    expect(log.at(-1)).toMatchObject({ type: 'step.reset', stepNumber: 1, payload: { reason: 'requirement_lost' } });
  });

  it('stays completed while another key is there', async () => {
    const user = await userAt(1);
    await user.send('POST', `${API}/api-keys`, { provider: 'exa', api_key: '0123abcd-0123-4567-89ab-0123456789ab' });
    await user.send('DELETE', `${API}/api-keys/openai`);
    expect((await statuses(user))[0]).toBe('completed');
  });

  it('takes the later steps with it when the analysis is deleted', async () => {
    const user = await userAt(6);
    expect((await user.send('DELETE', `${API}/website-analyses/1`)).status).toBe(204);
    expect(await statuses(user)).toEqual(['completed', 'pending', 'pending', 'pending', 'pending', 'pending']);
    expect((await eventsOf(user)).slice(-7)).toEqual([
      'website_analysis.deleted',
      'step.reset 2',
      'step.reset 3',
      'step.reset 4',
      'step.reset 5',
      'step.reset 6',
      'session.reopened',
    ]);
  });

  it('is pending again without preferences and competitors, not before', async () => {
    const user = await userAt(3);
    await user.send('PUT', `${API}/competitors/rival.example`, { title: 'Rival' });
    await user.send('PUT', `${API}/research-preferences`, { research_depth: null });
    expect((await statuses(user))[2]).toBe('completed');
    await user.send('DELETE', `${API}/competitors/rival.example`);
    expect((await statuses(user))[2]).toBe('pending');
  });

  it('is not told of when everything is reset', async () => {
    const user = await userAt(4);
    await user.send('POST', `${API}/reset`);
    expect((await eventsOf(user)).at(-1)).toBe('session.reset');
  });
});

describe('a new analysis', () => {
  it('makes what was built on the old one stale when step 2 is completed with it', async () => {
    const user = await userAt(4);
    const redo = { data: { website: 'stated.example', analysis: { writing_style: { tone: 'dry' } } } };
    await user.send('POST', `${API}/step/2/complete`, redo);
    expect((await eventsOf(user)).slice(-4)).toEqual([
      'website_analysis.saved',
      'step.completed 2',
      'step.marked_stale 3',
      'step.marked_stale 4',
    ]);
  });

  it('does so as well when it is stored behind the back of step 2, once', async () => {
    const user = await userAt(4);
    await analyseAgain(user);
    await analyseAgain(user);
    expect((await eventsOf(user)).slice(-4)).toEqual([
      'website_analysis.saved',
      'step.marked_stale 3',
      'step.marked_stale 4',
      'website_analysis.saved',
    ]);
    const { stored, expected } = await readStoredProgress(user.userId);
    expect(stored).toEqual(expected);
  });

  it('leaves steps alone before step 2 is completed', async () => {
    const user = await userAt(1);
    await analyseAgain(user);
    expect((await eventsOf(user)).at(-1)).toBe('website_analysis.saved');
  });
});

/** What a finished analysis job does to the session. */
async function analyseAgain({ userId }: Actor): Promise<void> {
  if (!isUserId(userId)) throw new Error(`${userId} is no user id`);
  const saved = { analysis_id: 1, website_url: 'https://stated.example', status: 'complete', pages: 1 };
  await app.get(UserScope, { strict: false }).run(userId, () =>
    app.get(SessionsService, { strict: false }).change(userId, (change) => {
      change.record('website_analysis.saved', saved);
      return Promise.resolve();
    }),
  );
}

describe('PATCH /progress', () => {
  it.each([[{}], [{ current_step: null, completion_percentage: null }]])('needs something to say: %j', async (body) => {
    expect((await newActor(app).send('PATCH', `${API}/progress`, body)).body).toMatchObject({ status: 422 });
  });

  it.each([
    [{ current_step: 7 }, { status: 404, code: 'step_not_found' }],
    [{ current_step: 1.5 }, { status: 422, errors: [{ path: 'current_step' }] }],
    [{ current_step: 4 }, { status: 409, code: 'step_out_of_order', missing: [2, 3] }],
    [{ completion_percentage: 12.345 }, { status: 422, errors: [{ path: 'completion_percentage' }] }],
    [{ completion_percentage: 50 }, { status: 422, code: 'progress_out_of_range', min: 16.67, max: 16.67 }],
    [
      { current_step: 2, completion_percentage: 50 },
      { status: 422, code: 'progress_out_of_range', min: 16.67, max: 33.33 },
    ],
    [
      { current_step: 2, completion_percentage: 33.33 },
      { status: 422, code: 'progress_out_of_range', min: 16.67, max: 33.33 },
    ],
  ])('answers %j with %j and changes nothing', async (body, expected) => {
    const user = await userAt(1);
    const { body: before } = await user.send('GET', `${API}/status`);
    const answer = await user.send('PATCH', `${API}/progress`, body);
    expect(answer.body).toMatchObject(expected);
    if ('min' in expected) {
      expect(answer.body.detail).toContain(String(expected.min));
      expect(answer.body.detail).toContain(String(expected.max));
    }
    expect((await user.send('GET', `${API}/status`)).body).toEqual(before);
  });

  it('moves the pointer back to a finished step, which stays finished', async () => {
    const user = await userAt(3);
    const answer = await user.send('PATCH', `${API}/progress`, { current_step: 2 });
    expect(answer.body).toMatchObject({ active_step: 2, current_step: 3, next_step: 4 });
    expect(answer.body.steps[1].status).toBe('completed');
    expect((await user.send('GET', `${API}/resume`)).body).toMatchObject({ resume_step: 2, can_resume: true });
  });

  it('never reports less than before', async () => {
    const user = await userAt(1);
    await user.send('PATCH', `${API}/progress`, { current_step: 2, completion_percentage: 30 });
    const less = await user.send('PATCH', `${API}/progress`, { completion_percentage: 20 });
    expect(less.body).toMatchObject({ status: 422, min: 30, max: 33.33 });
    const same = await user.send('PATCH', `${API}/progress`, { completion_percentage: 30 });
    expect(same.body.summary.progress_percentage).toBe(30);
    await user.send('POST', `${API}/step/2/fail`, { error: 'No answer' });
    expect((await user.send('GET', `${API}/status`)).body.completion_percentage).toBe(30);
    await completeStep(user, 2, STATED_STEPS[2]);
    expect((await user.send('GET', `${API}/status`)).body).toMatchObject({
      completion_percentage: 33.33,
      active_step: null,
    });
  });
});
