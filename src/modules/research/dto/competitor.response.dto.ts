import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../../common/documents/index.js';
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

  /** Why it is relevant: `score`, `basis` and every part in `components`; null when nobody compared it. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  relevance: JsonObject | null;

  /** Threat and strengths as far as measures of both sites show them; `unknown` otherwise. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  assessment: JsonObject;

  /** Who named it in the last discovery that found it; empty when none did. @example ["exa", "seeds"] */
  sources: string[];

  /** When a discovery found it last (ISO 8601 UTC); null when none did. @example 2026-11-22T10:00:00.000Z */
  @ApiProperty({ type: 'string', nullable: true })
  found_at: string | null;

  /** What was measured on its own pages; null before POST /api/onboarding/competitors/analyze. */
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true })
  analysis: JsonObject | null;

  /** Members that you stated: discovery does not replace them. @example ["summary"] */
  stated_by_user: string[];

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
    this.relevance = stored.relevance;
    this.assessment = stored.assessment;
    this.sources = [...stored.sources];
    this.found_at = stored.found_at;
    this.analysis = stored.analysis;
    this.stated_by_user = [...stored.stated_by_user];
    this.origin = stored.origin;
    this.created_at = stored.created_at;
    this.updated_at = stored.updated_at;
  }
}
