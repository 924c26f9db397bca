import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { ApiKeysService, type OpenedKey, type ProviderName } from '../../src/modules/api-keys/index.js';
import type { Actor } from './actors.js';

/** What a part of the service is given that works with a key for the actor. */
export async function openedKey(
  app: NestFastifyApplication,
  { userId }: Actor,
  provider: ProviderName,
): Promise<OpenedKey> {
  if (!isUserId(userId)) throw new Error('Not a user id');
  const given: OpenedKey[] = [];
  const look = (opened: OpenedKey): Promise<void> => Promise.resolve(void given.push(opened));
  await app.get(UserScope).run(userId, () => app.get(ApiKeysService).withKey(userId, provider, 'live_check', look));
  const [opened] = given;
  if (opened === undefined) throw new Error('The key was not opened');
  return opened;
}
