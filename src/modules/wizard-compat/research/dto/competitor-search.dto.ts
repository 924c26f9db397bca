import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ResearchSummary } from '../rules/research-summary.js';

const document = { type: 'object', additionalProperties: true } as const;
const documents = { type: 'array', items: document } as const;

/** Where the wizard has competitors looked for; it sends more, which is ignored. */
export class CompetitorSearchDto {
  /** Address of the own site; empty or absent for a user without one. @example https://example.com */
  @ApiPropertyOptional({ type: 'string', maxLength: 2048, nullable: true })
  user_url?: string | null;

  /** What business it is, for the search; cut after 200 characters. @example bicycle repair shops */
  @ApiPropertyOptional({ type: 'string', nullable: true })
  industry_context?: string | null;

  /** Most competitors to store; more than 50 count as 50, 25 when absent. @example 25 */
  @ApiPropertyOptional({ minimum: 1 })
  num_results?: number;

  @ApiPropertyOptional({ ...document, nullable: true, description: 'Ignored: the stored analysis is used' })
  website_analysis_data?: object | null;
}

/** Everything that is stored about competitors after a search, or why there was none; the status is 200 either way. */
export class CompetitorSearchResponseDto {
  /** @example true */
  success: boolean;

  /** What the list rests on, or what kept the search from it. @example 8 competitors, from Exa. */
  message: string;

  /** Why there is no result; absent with one. @example You have 20 open jobs already. */
  @ApiPropertyOptional()
  error?: string;

  /** Id of the session. @example 0190d1d4-6c1f-7000-8000-000000000000 */
  session_id: string;

  /** Address of the own site; empty for a user without one. @example https://example.com/ */
  user_url: string;

  @ApiProperty({
    ...documents,
    description:
      '`url`, `domain`, `title`, `summary`, `relevance_score` and `highlights`, none of them null: a title that nobody ' +
      'knows is the domain, a summary empty, and a relevance that could not be measured 0, with a null `score` in ' +
      '`relevance`',
  })
  competitors: object[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Address by network: as the user states them, else as the analysed site links to them',
  })
  social_media_accounts: Record<string, string>;

  @ApiProperty({ ...documents, description: 'Where on the own site the accounts stand; empty for stated ones' })
  social_media_citations: object[];

  @ApiProperty({ ...document, description: '`total_competitors`, `market_insights` (text) and `key_findings` (texts)' })
  research_summary: ResearchSummary;

  /** @example 8 */
  total_competitors: number;

  /** The industry that was searched with; null when none was. @example bicycle repair shops */
  @ApiProperty({ type: 'string', nullable: true })
  industry_context: string | null;

  /** When the last search ended (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  analysis_timestamp: string;

  @ApiProperty({ ...documents, description: 'Which sources the last search used, and why it did not use others' })
  sources: object[];

  /** Always null: providers bill the user, and what they bill is not known here. @example null */
  @ApiProperty({ type: 'number', nullable: true })
  api_cost: number | null;
}
