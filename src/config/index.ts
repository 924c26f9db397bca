export { inheritedEnvironment } from './inherited-environment.js';
export { loadSettings, parseSettings, SettingsError } from './load-settings.js';
export type { ProviderAddressVariable, ProviderKeyVariable } from './provider-settings.js';
export { SETTINGS, SettingsModule } from './settings.module.js';
export { settingsSchema, type SettingValues } from './settings.schema.js';
