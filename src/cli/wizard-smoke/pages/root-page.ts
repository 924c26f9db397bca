import { objectAt } from '../../demo/api-client.js';
import { unlessRefused } from '../client/call-error.js';
import { INIT_COPY, loadInit } from './load-init.js';
import { SUBSCRIPTION_FIELDS } from './fields/init-fields.js';
import { StuckError, type Visit } from './visit.js';

const PLANS_WITHOUT_ACCESS = ['none', 'free', ''];

/** Opens the root page, which asks for the plan and sends the user on. Throws StuckError when it leads to the price list. */
export async function openRootPage(visit: Visit): Promise<'wizard' | 'dashboard'> {
  const { clients, recorder, device, userId } = visit;
  recorder.enter('root page');
  await assertPlan(visit);
  await unlessRefused(clients.api.get(`/api/subscription/usage/${encodeURIComponent(userId)}`));
  await unlessRefused(clients.api.get(`/api/subscription/alerts/${encodeURIComponent(userId)}`));
  const { document, standing } = await loadInit(visit);
  device.session.put(INIT_COPY, document);
  return standing.isCompleted ? 'dashboard' : 'wizard';
}

async function assertPlan({ clients, recorder, userId }: Visit): Promise<void> {
  const path = `/api/subscription/status/${encodeURIComponent(userId)}`;
  const status = await clients.api.get(path);
  recorder.read(`GET ${path}`, status, SUBSCRIPTION_FIELDS);
  const data = objectAt({ status }, 'status', 'data');
  const plan = typeof data['plan'] === 'string' ? data['plan'] : '';
  if (data['active'] !== true || PLANS_WITHOUT_ACCESS.includes(plan))
    throw new StuckError(`The plan ${JSON.stringify(plan)} leads to the price list instead of the wizard`);
}
