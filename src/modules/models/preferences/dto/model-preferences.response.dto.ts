import { ApiProperty } from '@nestjs/swagger';
import type { ModelChoice, ModelProvider } from '../../../../llm/index.js';
import { MODEL_PROVIDERS } from '../../access/default-models.js';
import type { PreferredModel } from '../../rules/usable-models.js';
import type { ModelStanding } from '../model-standing.service.js';

/** A model as the user prefers it. */
export class PreferredModelDto {
  /** Whose key and address are used. @example openai */
  @ApiProperty({ enum: MODEL_PROVIDERS })
  provider: ModelProvider;

  /** The provider's own name of the model; null for the usual one. @example gpt-5.4-mini */
  @ApiProperty({ type: 'string', nullable: true })
  model: string | null;

  constructor({ provider, model }: PreferredModel) {
    this.provider = provider;
    this.model = model;
  }
}

/** A model that questions go to. */
export class UsableModelDto {
  /** Whose key and address are used. @example openai */
  @ApiProperty({ enum: MODEL_PROVIDERS })
  provider: ModelProvider;

  /** The provider's own name of the model. @example gpt-5.4-mini */
  model: string;

  constructor({ provider, model }: ModelChoice) {
    this.provider = provider;
    this.model = model;
  }
}

/** The models that the user prefers, and those that are tried. */
export class ModelPreferencesResponseDto {
  /** What the user stated, the best first; empty when nothing was ever stated. */
  choices: PreferredModelDto[];

  /** The models that a question is tried with now, in order; empty when there is no key of a provider of models. */
  tried: UsableModelDto[];

  /** What keeps preferred models from being used. @example ["gemini: there is no key, so it is passed over: save one with POST /api/onboarding/api-keys."] */
  warnings: string[];

  constructor({ preferred, usable, warnings }: ModelStanding) {
    this.choices = preferred.map((choice) => new PreferredModelDto(choice));
    this.tried = usable.map((choice) => new UsableModelDto(choice));
    this.warnings = [...warnings];
  }
}
