import { ApiProperty } from '@nestjs/swagger';
import type { PersonaVersion } from '../persona-version.entity.js';
import type { WholeVersion } from '../persona-versions.service.js';
import type { MergeConflict } from '../rules/edits/merge-edits.js';

/** A value that the user stated and that was generated differently; the user's was kept. */
export class PersonaConflictDto implements MergeConflict {
  /** JSON pointer into the persona. @example /corePersona/identity/archetype */
  pointer: string;

  @ApiProperty({ description: 'Your value, which was kept', example: 'The Sage' })
  yours: unknown;

  @ApiProperty({ description: 'The value that was generated', example: 'The Explorer' })
  generated: unknown;

  constructor({ pointer, yours, generated }: MergeConflict) {
    this.pointer = pointer;
    this.yours = yours;
    this.generated = generated;
  }
}

/** One version with its persona and what it was made from. */
export class PersonaVersionResponseDto {
  /** Number of the version; counts from 1. @example 3 */
  version: number;

  @ApiProperty({
    enum: ['generated', 'user'],
    description: 'Who made the version. generated: made from an analysis. user: stated, edited or restored by the user',
    example: 'generated',
  })
  origin: PersonaVersion['origin'];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'Analysis it was made from; null when the user stated it',
    example: 1,
  })
  analysis_id: number | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'The generated version that this one rests on; null when the user stated it all',
    example: 3,
  })
  base_version: number | null;

  /** When it was stored (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  created_at: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'What it was generated from: the analysis, each question to a model with task and version, model, hash of the input and repairs, and the claims that were not used; null for what the user stated',
    example: { analysis_id: 1, questions: [], dropped_claims: [] },
  })
  lineage: object | null;

  @ApiProperty({ type: [PersonaConflictDto], description: 'Your values that were generated differently' })
  conflicts: PersonaConflictDto[];

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The persona', example: {} })
  document: object;

  constructor(found: WholeVersion) {
    this.version = found.version;
    this.origin = found.origin;
    this.analysis_id = found.analysis_id;
    this.base_version = found.base_version;
    this.created_at = found.created_at;
    this.lineage = found.lineage;
    this.conflicts = found.conflicts.map((conflict) => new PersonaConflictDto(conflict));
    this.document = found.document;
  }
}
