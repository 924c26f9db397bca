import { Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { ScopedRead } from '../../database/index.js';
import { factsOfRow } from './facts-of-row.js';
import type { OnboardingRow } from './onboarding-row.js';
import type { AiInputs } from './rules/ai-inputs/ai-inputs.js';
import { aiInputsOf } from './rules/ai-inputs/ai-inputs-of.js';
import type { OnboardingFacts } from './rules/onboarding-facts.js';
import type { Summary } from './rules/summary/summary.js';
import { summaryOf } from './rules/summary/summary-of.js';

/** What is known about a user, for generators and for the final page; each answer is one round trip. */
@Injectable()
export class PersonalizationService {
  constructor(private readonly reads: ScopedRead) {}

  /** What a content generator is told about the user. A user about whom nothing is stored gets marked defaults. */
  async aiInputs(userId: UserId): Promise<AiInputs> {
    return aiInputsOf(await this.facts(userId));
  }

  /** Everything the final page shows. */
  async summary(userId: UserId): Promise<Summary> {
    return summaryOf(await this.facts(userId));
  }

  private async facts(userId: UserId): Promise<OnboardingFacts> {
    const [row] = await this.reads.call<OnboardingRow>('read_onboarding', userId);
    return factsOfRow(row);
  }
}
