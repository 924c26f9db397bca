import { ApiProperty } from '@nestjs/swagger';
import type { BenchmarkReport, BenchmarkRun, BenchmarkStatus } from '../sitemaps/benchmark-report.js';

const part = (description: string) =>
  ({ type: 'object', additionalProperties: true, nullable: true, description }) as const;

/** How the newest benchmark stands, and the report of the last one that was completed. */
export class BenchmarkResponseDto {
  /** `stale`: it runs for more than ten minutes and is taken for lost; start another. @example completed */
  @ApiProperty({ enum: ['processing', 'completed', 'failed', 'stale'] })
  status: BenchmarkStatus;

  /** When the newest run was started (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  started_at: string;

  /** When it ended (ISO 8601 UTC); null before. @example 2026-11-22T10:00:20.000Z */
  @ApiProperty({ type: 'string', nullable: true })
  finished_at: string | null;

  /** Why it failed; null otherwise. @example null */
  @ApiProperty({ type: 'string', nullable: true })
  error: string | null;

  /** When the report below was made (ISO 8601 UTC); null before there is one. @example 2026-11-22T10:00:20.000Z */
  @ApiProperty({ type: 'string', nullable: true })
  timestamp: string | null;

  @ApiProperty(part('Your site: `url` and the counts over its sitemaps in `summary`; null before there is a report'))
  user: object | null;

  @ApiProperty(part('`summaries`: counts by address; `errors`: why the sitemap at an address could not be read'))
  competitors: object | null;

  @ApiProperty(
    part(
      'The comparison: `website_url`, `competitors_analyzed`, `user_sections_count`, `competitor_section_leaders`, ' +
        '`gaps` with `missing_sections` and `missing_topics`, `opportunities`',
    ),
  )
  benchmark: object | null;

  constructor(run: Omit<BenchmarkRun, 'status'>, status: BenchmarkStatus, report: BenchmarkReport | null) {
    this.status = status;
    this.started_at = run.started_at;
    this.finished_at = run.finished_at;
    this.error = run.error;
    this.timestamp = report?.timestamp ?? null;
    this.user = report?.user ?? null;
    this.competitors = report?.competitors ?? null;
    this.benchmark = report?.benchmark ?? null;
  }
}
