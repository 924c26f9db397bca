import type { SettingValues } from './settings.schema.js';

const SECRET = /(^DATABASE_.*URL|_API_KEY|^KEY_VAULT_KEYS|^AUTH_JWT_SECRET|^METRICS_TOKEN)$/;

/**
 * Makes the settings that are secret or hold a password readable by name only: loggers, JSON and copies by spreading
 * pass them over.
 */
export function hideSecrets(settings: SettingValues): SettingValues {
  for (const name of Object.keys(settings)) {
    if (SECRET.test(name)) Object.defineProperty(settings, name, { enumerable: false });
  }
  return settings;
}

/** The settings with some of them replaced. A copy by spreading would lose the secrets. */
export function changeSettings(settings: SettingValues, changes: Partial<SettingValues>): SettingValues {
  const names = Object.getOwnPropertyNames(settings);
  const all = Object.fromEntries(names.map((name): [string, unknown] => [name, Reflect.get(settings, name)]));
  return Object.freeze(hideSecrets({ ...settings, ...all, ...changes }));
}
