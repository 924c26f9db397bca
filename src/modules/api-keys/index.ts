export { apiKeyEntities } from './api-key-entities.js';
export { ApiKeyNotFoundError } from './api-keys.errors.js';
export { ApiKeysModule } from './api-keys.module.js';
export { ApiKeysService } from './api-keys.service.js';
export type { CheckStatus } from './check-status.js';
export { maskedKey } from './key-material.js';
export { isProviderName, PROVIDER_NAMES, type ProviderName } from './provider-catalogue.js';
export type { KeyPurpose, SavedKey, StoredKey } from './stored-key.js';
export { KeyCorruptError, KeyLockedError } from './vault/vault.errors.js';
