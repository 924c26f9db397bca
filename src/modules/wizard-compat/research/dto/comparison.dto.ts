import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { BenchmarkingStatus, DeepAnalysisStatus } from '../rules/task-status.js';

const document = { type: 'object', additionalProperties: true } as const;

/** Whom to compare with. */
export class ComparisonDto {
  /** Competitors to read, at most ten; five when absent. @example 5 */
  @ApiPropertyOptional({ minimum: 1 })
  max_competitors?: number;

  /** Addresses or domains of stored competitors; the most relevant ones when none of them is stored. */
  @ApiPropertyOptional({ type: 'array', items: { type: 'string' }, example: ['https://example.com'] })
  competitors?: string[];
}

/** That a comparison runs, that there is a young one of the same sites, or why it cannot be made; always with status 200. */
export class ComparisonResponseDto {
  /** @example true */
  success: boolean;

  /** `available`: the same sites were compared in the last five minutes. @example processing */
  @ApiProperty({ enum: ['processing', 'available', 'failed'] })
  status: 'processing' | 'available' | 'failed';

  /** The job that compares; null when none does. @example 0190d1d4-6c1f-7000-8000-000000000000 */
  @ApiProperty({ type: 'string', nullable: true })
  job_id: string | null;

  /** Why nothing was started; absent otherwise. @example You have no competitor with this domain. */
  @ApiPropertyOptional()
  error?: string;
}

/** How the work stands that the wizard shows as scheduled tasks. */
export class ScheduledTasksResponseDto {
  @ApiProperty({
    ...document,
    description: 'Reading pages of competitors: `bulb`, `eligible`, `reason`, and the newest job in `task`',
  })
  deep_competitor_analysis: DeepAnalysisStatus;

  @ApiProperty({
    ...document,
    description:
      'Comparing sitemaps: `bulb`, `eligible`, `reason`, and of the newest run alone, in `report`: `available`, ' +
      '`last_run`, `error_count`, `status` (`processing`, `failed`, `available`, or null before the first) and `error`',
  })
  competitive_sitemap_benchmarking: BenchmarkingStatus;
}

/** The last comparison of sitemaps. */
export class ComparisonReportDto {
  /** When it was made (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  timestamp: string;

  @ApiProperty({ ...document, description: '`url`, and the counts over the own sitemaps in `summary`' })
  user: object;

  @ApiProperty({ ...document, description: '`summaries`: counts by address; `errors`: why one could not be read' })
  competitors: object;

  @ApiProperty({
    ...document,
    description: '`competitors_analyzed`, `user_sections_count`, `competitor_section_leaders`, `gaps`, `opportunities`',
  })
  benchmark: object;
}
