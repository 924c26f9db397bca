import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { ModelAccess, type ModelChoice } from '../../../llm/index.js';
import { ModelKeys } from '../access/model-keys.js';
import { preferenceWarnings } from '../rules/preference-warnings.js';
import type { PreferredModel } from '../rules/usable-models.js';
import { ModelPreferencesService } from './model-preferences.service.js';

/** Which models a user prefers and which are tried. */
export interface ModelStanding {
  readonly preferred: readonly PreferredModel[];
  readonly usable: readonly ModelChoice[];
  readonly warnings: readonly string[];
}

/** Tells users which models their questions go to. */
@Injectable()
export class ModelStandingService {
  constructor(
    private readonly preferences: ModelPreferencesService,
    private readonly keys: ModelKeys,
    private readonly access: ModelAccess,
  ) {}

  async describe(userId: UserId): Promise<ModelStanding> {
    const preferred = await this.preferences.list(userId);
    return {
      preferred,
      usable: await this.access.choices(userId),
      warnings: preferenceWarnings(preferred, await this.keys.list(userId)),
    };
  }
}
