import { setTimeout as delay } from 'node:timers/promises';
import { type ApiClient, type Json, objectAt } from './api-client.js';

const POLL_MS = 250;

/** Waits until a job is completed and returns it. Throws with the job's own explanation when it ends otherwise. */
export async function followJob(
  api: ApiClient,
  queued: Json,
  progress: (percent: number, doing: string) => void,
): Promise<Json> {
  let job = queued;
  while (job['status'] === 'queued' || job['status'] === 'running') {
    progress(Number(job['progress']), typeof job['current_step'] === 'string' ? job['current_step'] : 'waiting');
    await delay(POLL_MS);
    job = await api.get(`/jobs/${String(job['job_id'])}`);
  }
  if (job['status'] === 'completed') return job;
  throw new Error(`The job is ${String(job['status'])}: ${String(objectAt(job, 'error')['detail'])}`);
}
