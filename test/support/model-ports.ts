import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { isUserId, type UserId, UserScope } from '../../src/auth/index.js';
import { AnswerCache, ModelAccess, ModelLedger, type ModelUse } from '../../src/llm/index.js';
import type { Actor } from './actors.js';

/** What a part of the service that asks models is given, for one user. */
export interface ModelPorts {
  readonly userId: UserId;
  readonly access: ModelAccess;
  readonly ledger: ModelLedger;
  readonly cache: AnswerCache;
}

/** Runs work of a job as the actor, with the ports to models. */
export function asModelUser<T>(
  app: NestFastifyApplication,
  { userId }: Actor,
  work: (ports: ModelPorts) => Promise<T>,
): Promise<T> {
  if (!isUserId(userId)) throw new Error('Not a user id');
  const ports = { access: app.get(ModelAccess), ledger: app.get(ModelLedger), cache: app.get(AnswerCache) };
  return app.get(UserScope).run(userId, () => work({ userId, ...ports }));
}

/** A call of a model that was answered; `changes` replace its parts. */
export function modelUse(changes: Partial<ModelUse> = {}): ModelUse {
  return {
    task: 'style-interpretation@1',
    provider: 'openai',
    model: 'gpt-test',
    source: 'user',
    inputTokens: 100,
    outputTokens: 20,
    latencyMs: 300,
    cacheHit: false,
    outcome: 'answered',
    ...changes,
  };
}
