import { Injectable } from '@nestjs/common';
import { ApiKeysService } from '../api-keys/index.js';
import { PersonaService } from '../persona/index.js';
import { ResearchService } from '../research/index.js';
import type { SessionChange } from '../sessions/index.js';
import { WebsiteAnalysisService } from '../website-analysis/index.js';
import type { StepNumber } from './rules/steps.js';

/** Asks the modules whether they still hold what a completed step rests on. */
@Injectable()
export class StepRequirements {
  constructor(
    private readonly apiKeys: ApiKeysService,
    private readonly analyses: WebsiteAnalysisService,
    private readonly research: ResearchService,
    private readonly persona: PersonaService,
  ) {}

  /** Whether what the step needs is stored, as the change leaves it. */
  async areMetIn(change: SessionChange, step: StepNumber): Promise<boolean> {
    switch (step) {
      case 1:
        return (await this.apiKeys.countIn(change)) > 0;
      case 2:
        return this.analyses.existsIn(change);
      case 3:
        return this.research.existsIn(change);
      case 4:
        return this.persona.existsIn(change);
      case 5:
      case 6:
        return true;
    }
  }
}
