import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { isInTransaction } from '../../../database/index.js';
import { ModelAccess, type ModelChoice, type ModelProvider, type OpenedModel } from '../../../llm/index.js';
import {
  ApiKeyNotFoundError,
  ApiKeysService,
  KeyCorruptError,
  KeyLockedError,
  type OpenedKey,
} from '../../api-keys/index.js';
import { ModelPreferencesService } from '../preferences/model-preferences.service.js';
import { usableModels } from '../rules/usable-models.js';
import { defaultModel, MODEL_PROVIDERS } from './default-models.js';
import { ModelKeys } from './model-keys.js';

/** Opens models with the keys of the vault: the user's own, or else the workspace's. */
@Injectable()
export class VaultModelAccess extends ModelAccess {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly modelKeys: ModelKeys,
    private readonly preferences: ModelPreferencesService,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {
    super();
  }

  async choices(userId: UserId): Promise<readonly ModelChoice[]> {
    return usableModels({
      preferred: await this.preferences.list(userId),
      keys: await this.modelKeys.list(userId),
      order: MODEL_PROVIDERS,
      defaultModel: (provider) => defaultModel(this.settings, provider),
    });
  }

  /** As declared. Throws inside a transaction, which would stay open as long as the provider takes. */
  async withModel<T>(
    userId: UserId,
    provider: ModelProvider,
    use: (opened: OpenedModel) => Promise<T>,
  ): Promise<T | null> {
    if (isInTransaction())
      throw new Error('A model was to be asked inside a transaction; mark the route @CallsOutside');
    const key = { wasOpened: false };
    try {
      return await this.keys.withKey(userId, provider, 'generation', (found) => {
        key.wasOpened = true;
        return use(opened(found));
      });
    } catch (error) {
      if (!key.wasOpened && isNoKey(error)) return null;
      throw error;
    }
  }
}

function opened({ key, source, baseUrl, isOperatorUrl }: OpenedKey): OpenedModel {
  return { key, source, baseUrl: baseUrl?.replace(/\/+$/, '') ?? null, isOperatorUrl };
}

function isNoKey(error: unknown): boolean {
  return error instanceof ApiKeyNotFoundError || error instanceof KeyLockedError || error instanceof KeyCorruptError;
}
