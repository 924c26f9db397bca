import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { isProviderKeyVariable } from './provider-settings.js';
import { hideSecrets } from './secret-settings.js';
import { settingsSchema, type SettingValues } from './settings.schema.js';

/** A variable that this service cannot work with. The message is one line that names it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** The file beside the environment, in the working directory. */
export const ENV_FILE_PATH = '.env';

/** Reads `.env` (if there is one) and the environment, which wins. Throws SettingsError naming every bad variable. */
export function loadSettings(environment: NodeJS.ProcessEnv = process.env, envFile = ENV_FILE_PATH): SettingValues {
  return parseSettings({ ...readEnvFile(envFile), ...environment });
}

/**
 * Validates the given variables. An empty value counts as unset, and so do keys of providers unless WORKSPACE_KEYS=true or
 * DEPLOY_ENV=local make them the workspace's: other programs of the developer use variables of the same names.
 */
export function parseSettings(variables: Variables): SettingValues {
  const given: Variables = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = settingsSchema.safeParse(servesKeys(given) ? given : withoutKeys(given));
  if (!parsed.success) throw new SettingsError(describeIssues(parsed.error));
  rejectContradictions(parsed.data);
  return Object.freeze(hideSecrets(parsed.data));
}

type Variables = Readonly<Record<string, string | undefined>>;

function servesKeys({ WORKSPACE_KEYS: keys, DEPLOY_ENV: environment }: Variables): boolean {
  return keys === 'true' || environment === 'local';
}

function withoutKeys(variables: Variables): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !isProviderKeyVariable(name)));
}

/** The variables of an env file; none when there is no file. Throws SettingsError when it cannot be read. */
export function readEnvFile(path: string): Record<string, string | undefined> {
  if (!existsSync(path)) return {};
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SettingsError(`${path} cannot be read: ${String(error)}`, { cause: error });
  }
}

function describeIssues(error: z.ZodError): string {
  return error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join('; ');
}

function rejectContradictions(settings: SettingValues): void {
  const sources = [settings.AUTH_JWT_SECRET, settings.AUTH_JWKS_URL, settings.CLERK_PUBLISHABLE_KEY];
  if (sources.filter((source) => source !== undefined).length > 1) {
    throw new SettingsError('Set only one of AUTH_JWT_SECRET, AUTH_JWKS_URL and CLERK_PUBLISHABLE_KEY');
  }
  if (settings.DATABASE_OWNER_URL !== undefined && settings.DATABASE_URL === undefined) {
    throw new SettingsError('DATABASE_OWNER_URL needs DATABASE_URL, the role that the running service uses');
  }
  if (settings.NODE_ENV === 'production' && settings.DEPLOY_ENV === 'local') {
    throw new SettingsError('DEPLOY_ENV=local writes keys to .env in clear; it is refused with NODE_ENV=production');
  }
  if (settings.NODE_ENV === 'production') rejectDevelopmentDefaults(settings, sources);
}

function rejectDevelopmentDefaults(settings: SettingValues, tokenSources: readonly (string | undefined)[]): void {
  if (tokenSources.every((source) => source === undefined)) {
    throw new SettingsError('In production set AUTH_JWT_SECRET, AUTH_JWKS_URL or CLERK_PUBLISHABLE_KEY');
  }
  if (settings.KEY_VAULT_KEYS === undefined) {
    throw new SettingsError('In production set KEY_VAULT_KEYS, the master keys that encrypt API keys');
  }
  if (settings.DATABASE_URL === undefined) {
    throw new SettingsError('In production set DATABASE_URL; the embedded database is for development');
  }
  if (settings.CORS_ORIGINS.includes('*')) {
    throw new SettingsError('In production CORS_ORIGINS must list origins; * would let any page act for a user');
  }
}
