import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../../sessions/index.js';
import { defaultModel } from '../access/default-models.js';
import { preferenceProblems } from '../rules/preference-problems.js';
import type { PreferredModel } from '../rules/usable-models.js';
import { ModelPreferences } from './model-preferences.entity.js';

/** The models that users want to be served with, in order. */
@Injectable()
export class ModelPreferencesService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** What the user prefers; empty when nothing was ever stated. */
  async list(userId: UserId): Promise<readonly PreferredModel[]> {
    const where = { session: sessionIdOf(userId) };
    const stored = await this.em.findOne(ModelPreferences, where, { disableIdentityMap: true });
    return stored?.choices ?? [];
  }

  /** Replaces what is stored; an empty list takes it back. Throws ValidationError with every bad entry. */
  async save(userId: UserId, choices: readonly PreferredModel[]): Promise<void> {
    const problems = preferenceProblems(choices, (provider) => defaultModel(this.settings, provider));
    if (problems.length > 0) throw new ValidationError(problems);
    await this.sessions.change(userId, async (change) => {
      const stored = await change.em.findOne(ModelPreferences, { session: change.session.id });
      const preferences = stored ?? new ModelPreferences(change.session, change.now);
      preferences.choices = [...choices];
      preferences.updatedAt = change.now;
      change.em.persist(preferences);
      change.record('model_preferences.saved', { providers: choices.map(({ provider }) => provider) });
    });
  }

  /** Removes what is stored, for a reset. */
  async clearIn({ em, session }: SessionChange): Promise<void> {
    await em.nativeDelete(ModelPreferences, { session: session.id });
  }
}
