import { Injectable } from '@nestjs/common';
import { findSecret } from '../../common/documents/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiKeysService, maskedKey } from '../api-keys/index.js';
import { AssetsService } from '../assets/index.js';
import { businessFactsOf, BusinessInfoService } from '../business-info/index.js';
import { IntegrationsService, IntegrationsStateDto } from '../integrations/index.js';
import { ModelRecords } from '../models/index.js';
import { PersonaEditsService, ResearchPersonaService } from '../persona/index.js';
import { ResearchService } from '../research/index.js';
import type { SessionChange } from '../sessions/index.js';
import { WebsiteAnalysisService, WebsiteStep } from '../website-analysis/index.js';
import type { StepNumber } from './rules/steps.js';
import { readKnownFields } from '../../common/http/index.js';
import { ApiKeysPayload, WebsitePayload } from './step-payloads.js';
import { StepRequirements } from './step-requirements.js';

/** What storing a step's payload gave. */
export interface SavedStep {
  /** What the step holds, for the client; keys masked. */
  readonly data: object;
  readonly warnings: readonly string[];
}

type Payload = Record<string, unknown>;

/** Hands the payload of a step to the module that owns it. Every module checks its own requirements and throws when they are not met. */
@Injectable()
export class StepArtefacts {
  constructor(
    private readonly apiKeys: ApiKeysService,
    private readonly website: WebsiteStep,
    private readonly analyses: WebsiteAnalysisService,
    private readonly business: BusinessInfoService,
    private readonly research: ResearchService,
    private readonly persona: PersonaEditsService,
    private readonly integrations: IntegrationsService,
    private readonly models: ModelRecords,
    private readonly researchPersona: ResearchPersonaService,
    private readonly assets: AssetsService,
    private readonly requirements: StepRequirements,
  ) {}

  private readonly savers: Readonly<Record<StepNumber, (change: SessionChange, data: Payload) => Promise<SavedStep>>> =
    {
      1: (change, data) => this.saveKeys(change, data),
      2: (change, data) => this.saveWebsite(change, data),
      3: (change, data) => this.saveResearch(change, data),
      4: async (change, data) => saved(await this.persona.saveEditedIn(change, data)),
      5: (change, data) => this.saveIntegrations(change, withoutSecrets(data)),
      6: () => Promise.resolve(saved({})),
    };

  /** Stores what a step is completed with, in the unit of work of `change`. */
  saveIn(change: SessionChange, step: StepNumber, data: Payload): Promise<SavedStep> {
    return this.savers[step](change, data);
  }

  /** Removes everything that the steps hold, what was uploaded, and what was stated and kept about models. */
  async clearIn(change: SessionChange): Promise<void> {
    await this.apiKeys.clearIn(change);
    await this.analyses.clearIn(change);
    await this.business.clearIn(change);
    await this.research.clearIn(change);
    await this.persona.clearIn(change);
    await this.integrations.clearIn(change);
    await this.models.clearIn(change);
    await this.researchPersona.clearIn(change);
    await this.assets.clearIn(change);
  }

  private async saveKeys(change: SessionChange, data: Payload): Promise<SavedStep> {
    const { api_keys: keys } = readKnownFields(ApiKeysPayload, data, 'data');
    const stored = await this.apiKeys.saveAllIn(change, keys ?? {});
    if (stored.length === 0 && (await this.apiKeys.countIn(change)) === 0) {
      throw new ValidationError([
        { path: 'data.api_keys', message: 'must hold at least one key; skip the step to go on without' },
      ]);
    }
    const masked = Object.fromEntries(stored.map(({ provider, last4 }) => [provider, maskedKey(last4)]));
    return { data: { api_keys: masked }, warnings: stored.flatMap(({ warnings }) => warnings) };
  }

  private async saveWebsite(change: SessionChange, data: Payload): Promise<SavedStep> {
    const { businessData: said, ...website } = readKnownFields(WebsitePayload, data, 'data');
    const business =
      said === null || said === undefined
        ? await this.business.findIn(change)
        : await this.business.saveIn(change, businessFactsOf(said));
    const analysis = await this.website.completeIn(change, website, business !== null);
    const warning = analysis?.warning_message ?? null;
    return {
      data: {
        website: analysis?.website_url ?? null,
        analysis_id: analysis?.id ?? null,
        ...(business === null ? {} : { businessData: business }),
      },
      warnings: warning === null ? [] : [warning],
    };
  }

  private async saveResearch(change: SessionChange, data: Payload): Promise<SavedStep> {
    const isEmptyAllowed = (): Promise<boolean> => this.requirements.isWithoutWebsite(change);
    return saved(await this.research.completeStepIn(change, data, isEmptyAllowed));
  }

  private async saveIntegrations(change: SessionChange, data: Payload): Promise<SavedStep> {
    const integrations = Object.fromEntries(Object.entries(readKnownFields(IntegrationsStateDto, data, 'data')));
    await this.integrations.saveIn(change, integrations);
    return saved(integrations);
  }
}

/** Refuses documents with secrets in them: only the key vault keeps any. */
function withoutSecrets(data: Payload): Payload {
  const secret = findSecret(data);
  if (secret === null) return data;
  const message = 'looks like a secret; only the key vault keeps secrets, and tokens of other platforms are not kept';
  throw new ValidationError([{ path: `data.${secret}`, message }]);
}

function saved(data: object): SavedStep {
  return { data, warnings: [] };
}
