import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { ApiKeysService } from '../../api-keys/index.js';
import type { ModelKey } from '../rules/usable-models.js';
import { isModelProvider } from './default-models.js';

/** Knows for which providers of models a user has a key, and whether it works. */
@Injectable()
export class ModelKeys {
  constructor(private readonly keys: ApiKeysService) {}

  /** The user's own keys, and the workspace's for other providers. Its own keys nobody checks. */
  async list(userId: UserId): Promise<ModelKey[]> {
    const own = await this.keys.list(userId);
    const workspace = this.keys.workspaceProviders(own);
    return [
      ...own.flatMap(({ provider, status }): ModelKey[] =>
        isModelProvider(provider) ? [{ provider, source: 'user', standing: status }] : [],
      ),
      ...workspace.filter(isModelProvider).map((provider): ModelKey => {
        return { provider, source: 'workspace', standing: 'unknown' };
      }),
    ];
  }
}
