import type { UserId } from '../auth/index.js';

/** A provider of models that can be asked for documents. */
export type ModelProvider =
  'openai' | 'anthropic' | 'gemini' | 'mistral' | 'groq' | 'openrouter' | 'deepseek' | 'xai' | 'openai_compatible';

/** A model that a user may be served with. */
export interface ModelChoice {
  readonly provider: ModelProvider;
  /** The provider's own name of the model. */
  readonly model: string;
}

/** A key that is open for one call, and where the call goes. */
export interface OpenedModel {
  readonly key: string;
  /** Whose key it is. */
  readonly source: 'user' | 'workspace';
  /** Root of the provider's API without a slash at the end; null for the provider's own. */
  readonly baseUrl: string | null;
  /** The address comes from the operator's settings, not from a user. */
  readonly isOperatorUrl: boolean;
}

/** Whose models may be asked, and with which key. Implemented over the key vault. */
export abstract class ModelAccess {
  /** In the order in which they are to be tried; empty when the user has no key of such a provider. */
  abstract choices(userId: UserId): Promise<readonly ModelChoice[]>;

  /** Opens the key for the length of `use`; null when there is none that opens. No transaction is open meanwhile. */
  abstract withModel<T>(
    userId: UserId,
    provider: ModelProvider,
    use: (opened: OpenedModel) => Promise<T>,
  ): Promise<T | null>;
}

/** One call of a model, or one that the cache spared. */
export interface ModelUse {
  /** `style-interpretation@2`. */
  readonly task: string;
  readonly provider: ModelProvider;
  readonly model: string;
  readonly source: 'user' | 'workspace';
  /** As the provider reported; null when it did not. */
  readonly inputTokens: number | null;
  readonly outputTokens: number | null;
  readonly latencyMs: number;
  readonly cacheHit: boolean;
  /** `answered`, or why not. */
  readonly outcome: string;
}

/** What users' questions used, and what they may still use today. */
export abstract class ModelLedger {
  /** Tokens left of the user's day (UTC), at least 0; null when there is no limit. */
  abstract tokensLeft(userId: UserId): Promise<number | null>;
  abstract record(userId: UserId, use: ModelUse): Promise<void>;
}

/** Valid answers of models by user and key; the key is the hash of task, version, model and prompt. */
export abstract class AnswerCache {
  abstract find(userId: UserId, key: string): Promise<string | null>;
  abstract keep(userId: UserId, key: string, answer: string): Promise<void>;
}
