import { PrimaryKeyProp } from '@mikro-orm/core';
import { Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../../database/index.js';
import type { ModelProvider } from '../../../llm/index.js';
import { BelongsToSession, OnboardingSession } from '../../sessions/index.js';

/** One call of a model for a user, or one that the cache spared. Holds nothing of what was asked or answered. */
@UserOwned('model_uses')
@Index({ properties: ['session', 'at'] })
export class ModelUseEntry {
  [PrimaryKeyProp]?: ['session', 'id'];

  @BelongsToSession()
  session: OnboardingSession;

  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Property({ type: 'text' })
  userId: string;

  /** `style-interpretation@2`. */
  @Property({ type: 'text' })
  task: string;

  @Property({ type: 'text' })
  provider: ModelProvider;

  @Property({ type: 'text' })
  model: string;

  /** Whose key it was: the user's own or the workspace's. */
  @Property({ type: 'text' })
  source: 'user' | 'workspace';

  /** As the provider reported; null when it did not. */
  @Property({ type: 'integer', nullable: true })
  inputTokens: number | null;

  @Property({ type: 'integer', nullable: true })
  outputTokens: number | null;

  @Property({ type: 'integer' })
  latencyMs: number;

  @Property({ type: 'boolean' })
  cacheHit: boolean;

  /** `answered`, or why not. */
  @Property({ type: 'text' })
  outcome: string;

  @Property({ type: 'timestamptz' })
  at: Date;

  constructor(entry: Omit<ModelUseEntry, typeof PrimaryKeyProp>) {
    this.session = entry.session;
    this.id = entry.id;
    this.userId = entry.userId;
    this.task = entry.task;
    this.provider = entry.provider;
    this.model = entry.model;
    this.source = entry.source;
    this.inputTokens = entry.inputTokens;
    this.outputTokens = entry.outputTokens;
    this.latencyMs = entry.latencyMs;
    this.cacheHit = entry.cacheHit;
    this.outcome = entry.outcome;
    this.at = entry.at;
  }
}
