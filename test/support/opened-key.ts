import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { ApiKeysService, type OpenedKey, type ProviderName } from '../../src/modules/api-keys/index.js';
import type { Actor } from './actors.js';

/** Opens a key as a part of the service would that works for the actor. */
export function openedKey(app: NestFastifyApplication, { userId }: Actor, provider: ProviderName): Promise<OpenedKey> {
  if (!isUserId(userId)) throw new Error('Not a user id');
  const keys = app.get(ApiKeysService);
  return app
    .get(UserScope)
    .run(userId, () => keys.withKey(userId, provider, 'live_check', (opened) => Promise.resolve(opened)));
}
