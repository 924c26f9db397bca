import { ApiProperty } from '@nestjs/swagger';
import type { FailedPlatform, PersonaDocument } from '../rules/persona-document.js';
import { PLATFORM_NAMES } from '../rules/platforms/platform-catalogue.js';
import type { SavedPersona } from '../saved-persona.js';

const object = (description: string, example: object, nullable = false): PropertyDecorator =>
  ApiProperty({ type: 'object', additionalProperties: true, nullable, description, example });

/** A platform whose persona could not be made. */
export class FailedPlatformDto {
  /** Name of the platform. @example linkedin */
  platform: string;

  /** Why no answer of a model could be used. @example invalid_output */
  reason: string;

  constructor({ platform, reason }: FailedPlatform) {
    this.platform = platform;
    this.reason = reason;
  }
}

/** A persona. A value that nobody measured or stated is null or empty; `_meta` says why. */
export class PersonaResponseDto {
  @object(
    'Who writes and how; null without a persona',
    { identity: { persona_name: 'Voice of example.com', archetype: null } },
    true,
  )
  corePersona: object | null;

  @object('Persona by platform', { linkedin: { sentence_metrics: { max_sentence_length: 24 } } })
  platformPersonas: object;

  @object(
    'Scores from 0 to 100 with the figures behind them; null without a persona',
    { overall_score: 41.2, linguistic_quality: null, recommendations: [] },
    true,
  )
  qualityMetrics: object | null;

  @ApiProperty({ enum: PLATFORM_NAMES, isArray: true, description: 'Platforms in use', example: ['linkedin', 'blog'] })
  selectedPlatforms: string[];

  @ApiProperty({
    type: [FailedPlatformDto],
    description: 'Selected platforms whose last generation failed; generate with only these to try them again',
  })
  failedPlatforms: FailedPlatformDto[];

  /** Number of the version, from 1; null when the persona is not stored. */
  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  version: number | null;

  /** When a persona was last generated (ISO 8601 UTC); null when none was. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, example: '2026-11-22T10:00:00.000Z' })
  generated_at: string | null;

  /** When the persona last changed (ISO 8601 UTC); null when it is not stored. */
  @ApiProperty({ type: 'string', format: 'date-time', nullable: true, example: '2026-11-22T10:00:00.000Z' })
  updated_at: string | null;

  @object('JSON pointer of each value to its origin, method, confidence, evidence and warnings', {
    '/corePersona/identity/archetype': { origin: 'default', method: 'needs_llm', confidence: null },
  })
  _meta: object;

  /** `persona` is null for a user without one. */
  constructor(persona: (PersonaDocument & Partial<SavedPersona>) | null) {
    this.corePersona = persona?.corePersona ?? null;
    this.platformPersonas = persona?.platformPersonas ?? {};
    this.qualityMetrics = persona?.qualityMetrics ?? null;
    this.selectedPlatforms = [...(persona?.selectedPlatforms ?? [])];
    this.failedPlatforms = (persona?.failedPlatforms ?? []).map((failed) => new FailedPlatformDto(failed));
    this.version = persona?.version ?? null;
    this.generated_at = persona?.generated_at ?? null;
    this.updated_at = persona?.updated_at ?? null;
    this._meta = persona?._meta ?? {};
  }
}
