import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { STATED_STEPS } from '../support/stated-steps.js';
import { completeStep } from '../support/walk.js';

const API = '/api/onboarding';

describe('what the onboarding can be asked', () => {
  let app: NestFastifyApplication;
  let user: Actor;

  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());
  beforeEach(() => {
    user = newActor(app);
  });

  const walkTo = async (last: number): Promise<void> => {
    for (let step = 1; step <= last; step += 1) await completeStep(user, step, STATED_STEPS[step]);
  };
  const progress = async () => (await user.send('GET', `${API}/progress`)).body;

  it('marks a step as in progress', async () => {
    const answer = await user.send('POST', `${API}/step/1/start`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ step_number: 1, status: 'in_progress', completed_at: null });
    expect(answer.body.started_at).toMatch(/Z$/);
    expect(await user.send('GET', `${API}/step/1`).then(({ body }) => body)).toEqual(answer.body);
  });

  it('marks a step as completed', async () => {
    expect((await completeStep(user, 1, STATED_STEPS[1])).body).toMatchObject({ step_number: 1, status: 'completed' });
    expect((await user.send('GET', `${API}/step/1`)).body).toMatchObject({ status: 'completed' });
  });

  it('marks a step as skipped', async () => {
    expect((await user.send('POST', `${API}/step/1/skip`)).status).toBe(200);
    expect((await user.send('GET', `${API}/step/1`)).body).toMatchObject({ status: 'skipped' });
  });

  it('marks a step as failed, with its errors', async () => {
    const answer = await user.send('POST', `${API}/step/1/fail`, { error: 'The key was rejected' });
    expect(answer.body).toMatchObject({ status: 'failed', validation_errors: ['The key was rejected'] });
  });

  it('resets a step', async () => {
    await walkTo(1);
    const answer = await user.send('POST', `${API}/step/1/reset`);
    expect(answer.body).toMatchObject({ status: 'pending', started_at: null, completed_at: null });
  });

  it('resets everything', async () => {
    await walkTo(3);
    expect((await user.send('POST', `${API}/reset`)).body).toMatchObject({ current_step: 1 });
    expect((await progress()).summary).toMatchObject({ completed_steps: 0, progress_percentage: 0 });
  });

  it('tells the next step', async () => {
    await walkTo(2);
    expect((await progress()).next_step).toBe(3);
  });

  it('tells the completed steps', async () => {
    await walkTo(2);
    const completed = (await progress()).steps.filter(({ status }: { status: string }) => status === 'completed');
    expect(completed.map((step: { step_number: number }) => step.step_number)).toEqual([1, 2]);
  });

  it('tells the failed steps', async () => {
    await user.send('POST', `${API}/step/2/fail`, { error: 'No answer' });
    const { steps, summary } = await progress();
    const failed = steps.filter(({ status }: { status: string }) => status === 'failed');
    expect(failed).toMatchObject([{ step_number: 2, validation_errors: ['No answer'] }]);
    expect(summary.failed_steps).toBe(1);
  });

  it('sums the progress up', async () => {
    await walkTo(2);
    await user.send('POST', `${API}/step/3/start`);
    expect(await progress()).toMatchObject({
      current_step: 2,
      next_step: 3,
      active_step: 3,
      is_completed: false,
      summary: { total_steps: 6, completed_steps: 2, skipped_steps: 0, failed_steps: 0, progress_percentage: 33.33 },
    });
  });

  it('updates the current step', async () => {
    await walkTo(1);
    const answer = await user.send('PATCH', `${API}/progress`, { current_step: 2 });
    expect(answer.body).toMatchObject({ active_step: 2, steps: [{}, { status: 'in_progress' }, {}, {}, {}, {}] });
    expect(answer.body).toEqual(await progress());
  });

  it('updates the percentage', async () => {
    await user.send('POST', `${API}/step/1/start`);
    const answer = await user.send('PATCH', `${API}/progress`, { completion_percentage: 8.5 });
    expect(answer.body.summary.progress_percentage).toBe(8.5);
    expect((await user.send('GET', `${API}/status`)).body.completion_percentage).toBe(8.5);
  });

  it('completes the onboarding', async () => {
    await walkTo(4);
    expect((await user.send('POST', `${API}/complete`)).body).toMatchObject({ completion_percentage: 100 });
    expect((await user.send('GET', `${API}/status`)).body).toMatchObject({ is_completed: true });
  });

  it('resumes at the active step, else at the first open one', async () => {
    await walkTo(2);
    expect((await user.send('GET', `${API}/resume`)).body).toMatchObject({ can_resume: true, resume_step: 3 });
    await user.send('POST', `${API}/step/1/start`);
    expect((await user.send('GET', `${API}/resume`)).body).toMatchObject({ can_resume: true, resume_step: 1 });
    expect((await user.send('GET', `${API}/init`)).body.onboarding.active_step).toBe(1);
  });
});
