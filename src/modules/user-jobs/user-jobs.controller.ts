import { Controller, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Post } from '../../common/http/index.js';
import { JobResponseDto } from './dto/job.response.dto.js';
import { JobsResponseDto } from './dto/jobs.response.dto.js';
import { ListJobsQueryDto } from './dto/list-jobs.query.dto.js';
import { JobFinishedError, JobNotFoundError } from './user-jobs.errors.js';
import { UserJobsService } from './user-jobs.service.js';

@ApiTags('Jobs')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/jobs')
export class UserJobsController {
  constructor(private readonly jobs: UserJobsService) {}

  @Get()
  @ApiOperation({ operationId: 'listJobs', summary: 'Your jobs, newest first' })
  @ApiOkResponse({ type: JobsResponseDto })
  @ApiProblems(ValidationError)
  async list(@CurrentUser() user: AuthenticatedUser, @Query() query: ListJobsQueryDto): Promise<JobsResponseDto> {
    return new JobsResponseDto(await this.jobs.list(user.id, query));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getJob', summary: 'How far a job is, and what came out' })
  @ApiOkResponse({ type: JobResponseDto })
  @ApiProblems(JobNotFoundError)
  async get(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<JobResponseDto> {
    return new JobResponseDto(await this.jobs.find(user.id, id));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOperation({ operationId: 'cancelJob', summary: 'End a queued or running job; nothing of its work is stored' })
  @ApiOkResponse({ type: JobResponseDto })
  @ApiProblems(JobNotFoundError, JobFinishedError)
  async cancel(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<JobResponseDto> {
    return new JobResponseDto(await this.jobs.cancel(user.id, id));
  }
}
