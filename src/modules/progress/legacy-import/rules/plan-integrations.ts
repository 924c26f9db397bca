import type { JsonObject } from '../../../../common/documents/index.js';
import { firstOf, pick } from './members.js';
import type { PlannedPayload } from './planned-payload.js';

const NAMES = [
  'integrations',
  'providers',
  'connected_accounts',
  'connectedAccounts',
  'integration_status',
  'integrationStatus',
  'notes',
];

/** What step 5 keeps about platforms, in camelCase or snake_case. */
export function planIntegrations(data: JsonObject): PlannedPayload {
  const stated = {
    integrations: data['integrations'],
    providers: data['providers'],
    connected_accounts: firstOf(data, 'connected_accounts', 'connectedAccounts'),
    integration_status: firstOf(data, 'integration_status', 'integrationStatus'),
    notes: data['notes'],
  };
  const hasOthers = Object.keys(data).some((name) => !NAMES.includes(name));
  return {
    payload: pick(stated, Object.keys(stated)),
    warnings: hasOthers ? ['members that this service does not keep were left out'] : [],
  };
}
