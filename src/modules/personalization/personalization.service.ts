import { Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { ScopedRead } from '../../database/index.js';
import { Clock } from '../../common/time/index.js';
import { ResearchService, type StoredPreferences } from '../research/index.js';
import { type AnalysisDocument, WebsiteAnalysisService } from '../website-analysis/index.js';
import { factsOfRow } from './facts-of-row.js';
import type { ProfileRow } from './onboarding-row.js';
import type { AiInputs } from './rules/ai-inputs/ai-inputs.js';
import { aiInputsOf } from './rules/ai-inputs/ai-inputs-of.js';
import { NO_FACTS, type OnboardingFacts } from './rules/onboarding-facts.js';
import { type DataQuality, dataQualityOf } from './rules/quality/data-quality.js';
import { ProvenanceRecord } from './rules/sources/provenance-record.js';
import { canonicalProfile } from './rules/summary/canonical-profile.js';
import type { CanonicalProfile, Summary } from './rules/summary/summary.js';
import { summaryOf } from './rules/summary/summary-of.js';
import { VersionedAnswers } from './versioned-answers.js';

/** What is known about a user, for generators and for the final page; each answer is one round trip. */
@Injectable()
export class PersonalizationService {
  private readonly kept = new VersionedAnswers<AiInputs>();

  constructor(
    private readonly reads: ScopedRead,
    private readonly clock: Clock,
    private readonly analyses: WebsiteAnalysisService,
    private readonly research: ResearchService,
  ) {}

  /** The newest analysis that did not fail, whole; null without one. */
  websiteAnalysis(userId: UserId): Promise<AnalysisDocument | null> {
    return this.analyses.findLatest(userId);
  }

  /** How the user wants research done; null when never stated. */
  researchPreferences(userId: UserId): Promise<StoredPreferences | null> {
    return this.research.findPreferences(userId);
  }

  /**
   * What a content generator is told about the user. A user about whom nothing is stored gets marked defaults. Made
   * anew only when something was stored since.
   */
  async aiInputs(userId: UserId): Promise<AiInputs> {
    const known = this.kept.find(userId);
    const row = await this.read(userId, known?.stamp ?? null);
    if (row === undefined) return aiInputsOf(NO_FACTS);
    if (known !== undefined && row.profile === null) return known.answer;
    const answer = aiInputsOf(factsOfRow(row.profile));
    this.kept.keep(userId, { stamp: row.stamp, answer });
    return answer;
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
    const row = await this.read(userId, null);
    return factsOfRow(row?.profile ?? null);
  }

  private async read(userId: UserId, knownStamp: string | null): Promise<ProfileRow | undefined> {
    const [row] = await this.reads.call<ProfileRow>('read_profile', userId, knownStamp);
    return row;
  }
}
