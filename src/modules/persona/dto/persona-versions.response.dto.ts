import { ApiProperty } from '@nestjs/swagger';
import type { VersionPage } from '../persona-versions.service.js';
import type { VersionEntry } from '../persona.repository.js';

/** One entry of the history. */
export class PersonaVersionDto {
  /** Number of the version; counts from 1. @example 3 */
  version: number;

  /** Who made the version. generated: made from an analysis. user: stated, edited or restored by the user. */
  @ApiProperty({ enum: ['generated', 'user'], example: 'generated' })
  origin: 'generated' | 'user';

  /** Analysis the persona was made from; null when the user stated it. */
  @ApiProperty({ type: 'integer', nullable: true, example: 1 })
  analysis_id: number | null;

  /** When the version was stored (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  created_at: string;

  /** True for the version that is in use. @example true */
  is_current: boolean;

  constructor(entry: VersionEntry, current: number | null) {
    this.version = entry.version;
    this.origin = entry.origin;
    this.analysis_id = entry.analysisId;
    this.created_at = entry.createdAt.toISOString();
    this.is_current = entry.version === current;
  }
}

/** A page of the history, newest first. */
export class PersonaVersionsResponseDto {
  @ApiProperty({ type: [PersonaVersionDto], description: 'Versions, newest first' })
  versions: PersonaVersionDto[];

  /** Send it as `cursor` for the next page; null on the last one. */
  @ApiProperty({ type: 'string', nullable: true, example: 'djM' })
  next_cursor: string | null;

  constructor({ versions, current, nextCursor }: VersionPage) {
    this.versions = versions.map((entry) => new PersonaVersionDto(entry, current));
    this.next_cursor = nextCursor;
  }
}
