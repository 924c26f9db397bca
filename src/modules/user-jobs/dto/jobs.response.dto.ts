import { ApiProperty } from '@nestjs/swagger';
import type { JobPage } from '../job-page.js';
import { JobResponseDto } from './job.response.dto.js';

/** A page of jobs. */
export class JobsResponseDto {
  @ApiProperty({ type: [JobResponseDto], description: 'Jobs, newest first' })
  jobs: JobResponseDto[];

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Send it as `cursor` for the next page; null on the last one',
    example: null,
  })
  next_cursor: string | null;

  constructor({ jobs, nextCursor }: JobPage) {
    this.jobs = jobs.map((job) => new JobResponseDto(job));
    this.next_cursor = nextCursor;
  }
}
