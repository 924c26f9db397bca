import { Injectable } from '@nestjs/common';
import { ApiKeysService } from '../api-keys/index.js';
import { BusinessInfoService } from '../business-info/index.js';
import { PersonaService } from '../persona/index.js';
import { ResearchService } from '../research/index.js';
import type { SessionChange } from '../sessions/index.js';
import { WebsiteAnalysisService } from '../website-analysis/index.js';
import type { ArtefactState } from './recovery/rules/recovery-view.js';
import type { StepNumber } from './rules/steps.js';

/** Asks the modules whether they still hold what a completed step rests on. */
@Injectable()
export class StepRequirements {
  constructor(
    private readonly apiKeys: ApiKeysService,
    private readonly analyses: WebsiteAnalysisService,
    private readonly business: BusinessInfoService,
    private readonly research: ResearchService,
    private readonly persona: PersonaService,
  ) {}

  /** Whether what the step needs is stored, as the change leaves it. */
  async areMetIn(change: SessionChange, step: StepNumber): Promise<boolean> {
    return (await this.stateIn(change, step)) !== 'missing';
  }

  /** What there is of what the step needs, as the change leaves it. */
  async stateIn(change: SessionChange, step: StepNumber): Promise<ArtefactState> {
    switch (step) {
      case 1:
        return storedIf((await this.apiKeys.countIn(change)) > 0);
      case 2:
        return storedIf((await this.analyses.existsIn(change)) || (await this.business.existsIn(change)));
      case 3:
        if (await this.research.existsIn(change)) return 'stored';
        return (await this.isWithoutWebsite(change)) ? 'not_needed' : 'missing';
      case 4:
        return storedIf(await this.persona.existsIn(change));
      case 5:
      case 6:
        return 'not_needed';
    }
  }

  /** Whether the user is known, and not by a website: there are no competitors of it to look for then. */
  async isWithoutWebsite(change: SessionChange): Promise<boolean> {
    const analysis = await this.analyses.findLatestIn(change);
    return analysis === null ? this.business.existsIn(change) : analysis.website_url === null;
  }
}

function storedIf(isStored: boolean): ArtefactState {
  return isStored ? 'stored' : 'missing';
}
