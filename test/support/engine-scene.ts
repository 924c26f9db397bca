import { z } from 'zod';
import { isUserId } from '../../src/auth/index.js';
import { Clock } from '../../src/common/time/index.js';
import { EgressClient } from '../../src/egress/index.js';
import {
  ModelEngine,
  type ModelOutcome,
  type ModelProvider,
  type ModelRequest,
  type ModelTask,
  type OpenedModel,
} from '../../src/llm/index.js';
import { MemoryAccess, MemoryCache, MemoryLedger } from './memory-models.js';
import { type ModelServer, startModelServer } from './model-server/index.js';

/** The answer to the question of these tests. */
export interface Tone {
  readonly tone: 'formal' | 'casual';
  readonly reach: number | null;
  readonly words: Record<string, number>;
  readonly remark?: string | undefined;
}

/** A question whose schema has everything that formats differ in: a listed value, null, a map, an optional member. */
export const TONE_TASK: ModelTask<string, Tone> = {
  id: 'tone-of-text',
  version: 3,
  schema: z.object({
    tone: z.enum(['formal', 'casual']),
    reach: z.number().min(0).max(1).nullable(),
    words: z.record(z.string(), z.int()),
    remark: z.string().max(20).optional(),
  }),
  prompt: (text) => ({
    instructions: 'Judge the tone of the text.',
    facts: { words: 42 },
    materials: [{ label: 'page https://example.com/', text }],
  }),
  maxOutputTokens: 500,
};

/** A valid answer. */
export const TONE: Tone = { tone: 'formal', reach: 0.5, words: { we: 3 } };

/** What the heuristic says. */
export const HEURISTIC: Tone = { tone: 'casual', reach: null, words: {} };

/** The key of a provider; no text of the engine may hold it. */
export const keyOf = (provider: ModelProvider): string => `sk-${provider}-secret-0123456789`;

/** A clock that stands still until it is moved. */
class SetClock extends Clock {
  private time = Date.UTC(2026, 0, 1);

  override now(): Date {
    return new Date(this.time);
  }

  move(ms: number): void {
    this.time += ms;
  }
}

/** The engine with its real way out, a server that stands for all providers, and ports in memory. */
export interface EngineScene extends AsyncDisposable {
  readonly models: ModelServer;
  readonly engine: ModelEngine;
  readonly ledger: MemoryLedger;
  readonly cache: MemoryCache;
  readonly clock: SetClock;
  ask(changes?: Partial<ModelRequest<string, Tone>>): Promise<ModelOutcome<Tone>>;
}

/** What differs between scenes. */
export interface EngineSceneOptions {
  readonly timeoutMs?: number;
  /** Replaces parts of what is opened for each provider; null is a key that does not open. */
  readonly opened?: (provider: ModelProvider) => Partial<OpenedModel> | null;
}

/** A user whose models are those of the providers, in that order. */
export async function startEngineScene(
  providers: readonly ModelProvider[],
  { timeoutMs = 20_000, opened = () => ({}) }: EngineSceneOptions = {},
): Promise<EngineScene> {
  const models = await startModelServer();
  const egress = new EgressClient({ allow: [], operatorUrls: [models.origin], userAgent: 'TestReader/1.0' });
  const ledger = new MemoryLedger();
  const cache = new MemoryCache();
  const clock = new SetClock();
  const keys = providers.flatMap((provider): [ModelProvider, OpenedModel][] => {
    const own = {
      key: keyOf(provider),
      source: 'user',
      baseUrl: models.baseUrl(provider),
      isOperatorUrl: true,
    } as const;
    const changes = opened(provider);
    return changes === null ? [] : [[provider, { ...own, ...changes }]];
  });
  const choices = providers.map((provider) => ({ provider, model: 'model-1' }));
  const settings = { timeoutMs, promptCharacters: 10_000, redactContacts: true, random: () => 0 };
  const access = new MemoryAccess(choices, new Map(keys));
  const engine = new ModelEngine(access, ledger, cache, egress, clock, settings);
  const userId = 'user-1';
  if (!isUserId(userId)) throw new Error('Not a user id');
  return {
    models,
    engine,
    ledger,
    cache,
    clock,
    ask: (changes = {}) =>
      engine.generateObject({ userId, task: TONE_TASK, input: 'We are here.', heuristic: () => HEURISTIC, ...changes }),
    [Symbol.asyncDispose]: async () => {
      await egress.close();
      await models[Symbol.asyncDispose]();
    },
  };
}
