import { ApiProperty } from '@nestjs/swagger';
import type { Origin } from '../../../common/provenance/index.js';
import type { StoredCompetitor } from '../research-views.js';

const ORIGINS: Origin[] = ['user', 'measured', 'derived', 'llm', 'heuristic', 'external', 'default'];

/** A competitor. */
export class CompetitorResponseDto {
  /** Registrable domain, without `www.`. @example example.com */
  domain: string;

  /** Address of the competitor's site. @example https://example.com/ */
  url: string;

  /** Name; null when nobody found or stated one. @example Example Ltd. */
  @ApiProperty({ type: 'string', nullable: true })
  title: string | null;

  /** What the competitor does; null when nobody found or stated it. @example Sells the same thing to smaller firms */
  @ApiProperty({ type: 'string', nullable: true })
  summary: string | null;

  /** Relevance from 0 to 1; null when it was not measured. @example 0.74 */
  @ApiProperty({ type: 'number', minimum: 0, maximum: 1, nullable: true })
  relevance_score: number | null;

  /** What stands out; empty when nobody found or stated anything. @example ["Ships overnight"] */
  highlights: string[];

  /** Who says so: `user` for competitors the user named or described. @example user */
  @ApiProperty({ enum: ORIGINS })
  origin: Origin;

  /** When it was added (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  created_at: string;

  /** When it was last changed (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  updated_at: string;

  constructor(stored: StoredCompetitor) {
    this.domain = stored.domain;
    this.url = stored.url;
    this.title = stored.title;
    this.summary = stored.summary;
    this.relevance_score = stored.relevance_score;
    this.highlights = [...stored.highlights];
    this.origin = stored.origin;
    this.created_at = stored.created_at;
    this.updated_at = stored.updated_at;
  }
}
