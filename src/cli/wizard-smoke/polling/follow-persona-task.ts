import { setTimeout as delay } from 'node:timers/promises';
import { isJson, type Json } from '../../demo/api-client.js';
import { CallError } from '../client/call-error.js';
import { TASK_FIELDS } from '../pages/fields/persona-fields.js';
import { StuckError, type Visit } from '../pages/visit.js';
import { PollWatch } from './poll-watch.js';

const POLL_MS = 2_000;

/**
 * Polls a persona task at once and then every two seconds until it is completed, and returns its result. Calls that fail are
 * passed over, as the wizard does. Throws StuckError when the task failed, is unknown, or the wizard has waited too long.
 */
export async function followPersonaTask(visit: Visit, taskId: string): Promise<Json> {
  const watch = new PollWatch(performance.now());
  for (;;) {
    const task = await poll(visit, taskId);
    if (task !== null && task['status'] === 'completed') return resultOf(task);
    if (task !== null && task['status'] === 'failed')
      throw new StuckError(`The persona task failed: ${String(task['error'])}`);
    const end = watch.polled(task === null ? null : Number(task['progress']), performance.now());
    if (end !== null) throw new StuckError(`The wizard stopped polling the persona task: ${end}`);
    await delay(POLL_MS);
  }
}

async function poll({ clients, recorder }: Visit, taskId: string): Promise<Json | null> {
  const path = `/api/onboarding/step4/persona-task/${encodeURIComponent(taskId)}`;
  try {
    const task = await clients.polling.get(path);
    recorder.read(`GET ${path}`, task, TASK_FIELDS);
    return isJson(task) ? task : null;
  } catch (error) {
    if (!(error instanceof CallError) || error.failure === 'signed_out') throw error;
    if (/404|Task not found/.test(error.message)) throw new StuckError(`The persona task is gone: ${error.message}`);
    return null;
  }
}

function resultOf({ result }: Json): Json {
  if (!isJson(result) || result['success'] !== true)
    throw new StuckError('The persona task is completed without a result, and the page stays empty');
  return result;
}
