export { inheritedEnvironment } from './inherited-environment.js';
export { ENV_FILE_PATH, loadSettings, parseSettings, readEnvFile, SettingsError } from './load-settings.js';
export { MODEL_NAME, type ModelVariable } from './model-settings.js';
export type { ProviderAddressVariable, ProviderKeyVariable } from './provider-settings.js';
export { changeSettings } from './secret-settings.js';
export { ENV_FILE, SETTINGS, SettingsModule } from './settings.module.js';
export { settingsSchema, type SettingValues } from './settings.schema.js';
