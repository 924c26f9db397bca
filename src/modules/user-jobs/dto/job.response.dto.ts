import { ApiProperty } from '@nestjs/swagger';
import { JOB_KINDS, type JobKind } from '../../../jobs/index.js';
import { JobStatus } from '../job-status.js';
import type { UserJob } from '../user-job.entity.js';

/** Why an attempt failed, in the terms of a problem document. */
export class JobErrorDto {
  /** Stable name of the problem; /docs/errors/{code} explains those of this service. @example site_http_error */
  code: string;

  /** What happened and what to do, for people. @example The page answers with HTTP status 404. */
  detail: string;

  constructor(code: string, detail: string) {
    this.code = code;
    this.detail = detail;
  }
}

/** Long work: how far it is and what came out. */
export class JobResponseDto {
  /** Id of the job. @example 6b0d3c1e-0f1a-4c56-9d3f-2f4bb6a3c001 */
  job_id: string;

  @ApiProperty({ enum: JOB_KINDS, description: 'What the job does', example: 'website_analysis' })
  kind: JobKind;

  @ApiProperty({
    enum: JobStatus,
    enumName: 'JobStatus',
    description: 'State of the job; completed, failed and cancelled are final',
    example: JobStatus.Running,
  })
  status: JobStatus;

  /** Done share in percent, 0 to 100; it never falls. @example 40 */
  progress: number;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'What the job is doing; null before it begins and after it ends',
    example: 'Reading pages: 4 of 11',
  })
  current_step: string | null;

  /** What happened so far, oldest first, at most 50 lines. @example ["Read https://example.com/"] */
  messages: string[];

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    nullable: true,
    description:
      'What came out; null until the job is completed. website_analysis: `analysis_id`; competitor_discovery: `found`, `added`, `filtered`, `basis` and `sources`; competitor_analysis: `analysed` and `failed`; sitemap_analysis: the counts; sitemap_benchmark: `competitors_analyzed` and `errors`; persona_generation: `version`, `failed_platforms` with reasons, and `conflicts`, JSON pointers of your values that were generated differently; key_recheck: `checked` and `changed`, names of providers; research_persona_refresh: `version`',
    example: { analysis_id: 1 },
  })
  result: object | null;

  @ApiProperty({
    type: JobErrorDto,
    nullable: true,
    description:
      'Why the job failed or, while it waits for another attempt, why the last one did; null when none failed',
  })
  error: JobErrorDto | null;

  /** How often work on the job began. @example 1 */
  attempts: number;

  /** When the job was queued (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  created_at: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'When work on it began first (ISO 8601 UTC); null before',
    example: '2026-11-22T10:00:00.100Z',
  })
  started_at: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'When it ended (ISO 8601 UTC); null before',
    example: null,
  })
  finished_at: string | null;

  constructor(job: UserJob) {
    this.job_id = job.id;
    this.kind = job.kind;
    this.status = job.status;
    this.progress = job.progress;
    this.current_step = job.currentStep;
    this.messages = job.messages;
    this.result = job.result;
    this.error = job.error === null ? null : new JobErrorDto(job.error.code, job.error.detail);
    this.attempts = job.attempts;
    this.created_at = job.createdAt.toISOString();
    this.started_at = job.startedAt?.toISOString() ?? null;
    this.finished_at = job.finishedAt?.toISOString() ?? null;
  }
}
