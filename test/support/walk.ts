import { type Actor } from './actors.js';

const API = '/api/onboarding';

const POLL_MS = 20;
const PATIENCE_MS = 45_000;

/** Waits until a job has ended, as a client would, and returns it. */
export async function jobEnd(user: Actor, jobId: string, patienceMs = PATIENCE_MS): Promise<any> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const { body } = await user.send('GET', `${API}/jobs/${jobId}`);
    if (!['queued', 'running'].includes(body.status)) return body;
    if (Date.now() > deadline) throw new Error(`The job did not end: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Starts the analysis of a website and waits for it. Returns the job as it ended. Throws when it does not begin. */
export async function analyseWebsite(user: Actor, url: string, more: object = {}): Promise<any> {
  const { status, body, text } = await user.send('POST', `${API}/website-analysis`, { url, ...more });
  if (status !== 202) throw new Error(`The analysis of ${url} was answered with ${status}: ${text}`);
  return jobEnd(user, body.job_id);
}

/**
 * Generates a persona and waits for it; returns it as it is stored then. Throws when it does not begin or does not come
 * to an end.
 */
export async function generatePersona(user: Actor, request: object = {}): Promise<any> {
  const { status, body, text } = await user.send('POST', `${API}/persona/generate`, request);
  if (status !== 202) throw new Error(`The generation was answered with ${status}: ${text}`);
  const job = await jobEnd(user, body.job_id);
  if (job.status !== 'completed') throw new Error(`The generation ended as ${JSON.stringify(job)}`);
  return (await user.send('GET', `${API}/persona`)).body;
}

/** Completes one step. */
export const completeStep = (user: Actor, step: number, data: object = {}) =>
  user.send('POST', `${API}/step/${step}/complete`, { data });

/** Takes a user through the required steps up to `step`, with the site at `url`. */
export async function walkTo(user: Actor, step: number, url: string): Promise<void> {
  if (step >= 2) {
    const job = await analyseWebsite(user, url);
    if (job.status !== 'completed') throw new Error(`The analysis of ${url} ended as ${JSON.stringify(job)}`);
    await completeStep(user, 2, { website: url });
  }
  if (step >= 3) await completeStep(user, 3, { research_depth: 'standard', content_types: ['Blog Posts'] });
  if (step >= 4) {
    await generatePersona(user, { selected_platforms: ['blog'] });
    await completeStep(user, 4);
  }
  if (step >= 6) await completeStep(user, 6);
}
