import { isJsonObject, type JsonObject } from '../../../common/documents/index.js';
import { isPlatformName } from '../../persona/index.js';
import type { IntegrationFacts } from './rules/step-facts.js';

/** Members by which clients name the platform of an account. */
const ACCOUNT_NAMES = ['platform', 'provider', 'type', 'name'];

/**
 * The platforms and accounts in what step 5 keeps. Platforms stand in `providers`, in the wizard's `connectedPlatforms`
 * and `socialPlatforms` (true by name), or by their own name in `integrations`.
 */
export function integrationFactsOf(state: JsonObject): IntegrationFacts {
  const integrations = objectAt(state, 'integrations');
  const byName = [objectAt(integrations, 'socialPlatforms'), platformsOnly(integrations)].flatMap(namesThatAreOn);
  const listed = [state['providers'], integrations['connectedPlatforms']].flatMap(textsOf);
  return { platforms: [...new Set([...listed, ...byName].map(lowered))], accounts: accountsIn(state) };
}

function accountsIn(state: JsonObject): { path: string; platform: string }[] {
  const accounts = state['connected_accounts'];
  if (!Array.isArray(accounts)) return [];
  return accounts.flatMap((account: unknown, index) => {
    const named = isJsonObject(account) ? ACCOUNT_NAMES.map((name) => account[name]) : [];
    const platform = named.find((value) => typeof value === 'string' && value.trim() !== '');
    return typeof platform === 'string'
      ? [{ path: `data.connected_accounts.${index}`, platform: lowered(platform) }]
      : [];
  });
}

function platformsOnly(integrations: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(integrations).filter(([name]) => isPlatformName(name.toLowerCase())));
}

/** `{wix: true}` and `{wix: {connected: true}}` are on; `false`, null and `{connected: false}` are off. */
function namesThatAreOn(byName: JsonObject): string[] {
  return Object.entries(byName).flatMap(([name, value]) => {
    const isOn = isJsonObject(value) ? value['connected'] !== false : value === true;
    return isOn ? [name] : [];
  });
}

function objectAt(state: JsonObject, name: string): JsonObject {
  const value = state[name];
  return isJsonObject(value) ? value : {};
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function lowered(name: string): string {
  return name.trim().toLowerCase();
}
