import { Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { ScopedRead } from '../../database/index.js';
import { Clock } from '../../common/time/index.js';
import { factsOfRow } from './facts-of-row.js';
import type { OnboardingRow } from './onboarding-row.js';
import type { AiInputs } from './rules/ai-inputs/ai-inputs.js';
import { aiInputsOf } from './rules/ai-inputs/ai-inputs-of.js';
import type { OnboardingFacts } from './rules/onboarding-facts.js';
import { type DataQuality, dataQualityOf } from './rules/quality/data-quality.js';
import { ProvenanceRecord } from './rules/sources/provenance-record.js';
import { canonicalProfile } from './rules/summary/canonical-profile.js';
import type { CanonicalProfile, Summary } from './rules/summary/summary.js';
import { summaryOf } from './rules/summary/summary-of.js';

/** What is known about a user, for generators and for the final page; each answer is one round trip. */
@Injectable()
export class PersonalizationService {
  constructor(
    private readonly reads: ScopedRead,
    private readonly clock: Clock,
  ) {}

  /** What a content generator is told about the user. A user about whom nothing is stored gets marked defaults. */
  async aiInputs(userId: UserId): Promise<AiInputs> {
    return aiInputsOf(await this.facts(userId));
  }

  /** Everything the final page shows. */
  async summary(userId: UserId): Promise<Summary> {
    return summaryOf(await this.facts(userId));
  }

  /** The user as generators see them, with the origin of every field. */
  async profile(userId: UserId): Promise<CanonicalProfile & Pick<Summary, '_meta'>> {
    const record = new ProvenanceRecord();
    const profile = canonicalProfile(await this.facts(userId), record, '');
    return { ...profile, _meta: record.fields };
  }

  /** How far generators can rely on all that. */
  async dataQuality(userId: UserId): Promise<DataQuality> {
    return dataQualityOf(await this.facts(userId), this.clock.now());
  }

  private async facts(userId: UserId): Promise<OnboardingFacts> {
    const [row] = await this.reads.call<OnboardingRow>('read_onboarding', userId);
    return factsOfRow(row);
  }
}
