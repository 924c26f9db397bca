import { Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import type { SessionChange } from '../sessions/index.js';
import { StoredAnswerCache } from './cache/stored-answer-cache.js';
import { ModelPreferencesService } from './preferences/model-preferences.service.js';
import type { PreferredModel } from './rules/usable-models.js';
import { type ExportedUse, UsageService } from './usage/usage.service.js';

/** What the user's export shows of models. */
export interface ExportedModels {
  readonly usage: readonly ExportedUse[];
  readonly preferences: readonly PreferredModel[];
}

/** What is kept about a user's models, for export and reset. */
@Injectable()
export class ModelRecords {
  constructor(
    private readonly usage: UsageService,
    private readonly preferences: ModelPreferencesService,
    private readonly answers: StoredAnswerCache,
  ) {}

  async export(userId: UserId): Promise<ExportedModels> {
    return { usage: await this.usage.export(userId), preferences: await this.preferences.list(userId) };
  }

  /** Removes preferences and kept answers, for a reset. What was used stays used: the day's budget counts it. */
  async clearIn(change: SessionChange): Promise<void> {
    await this.preferences.clearIn(change);
    await this.answers.clearIn(change);
  }
}
