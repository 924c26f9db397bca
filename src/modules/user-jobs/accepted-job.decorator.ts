import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  HttpCode,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiAcceptedResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Observable, tap } from 'rxjs';
import { JobsDisabledError } from '../../jobs/index.js';
import { ApiProblems } from '../../common/http/index.js';
import { JobResponseDto } from './dto/job.response.dto.js';
import { TooManyJobsError } from './user-jobs.errors.js';

/** Names the address of the job in the header `Location`. */
@Injectable()
class JobLocationInterceptor implements NestInterceptor<JobResponseDto, JobResponseDto> {
  intercept(context: ExecutionContext, next: CallHandler<JobResponseDto>): Observable<JobResponseDto> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(tap(({ job_id: id }) => void reply.header('Location', `/api/onboarding/jobs/${id}`)));
  }
}

/** The route starts long work: it answers 202 with the job and says in `Location` where to ask how far it is. */
export const AcceptsJob = (): MethodDecorator =>
  applyDecorators(
    HttpCode(202),
    UseInterceptors(JobLocationInterceptor),
    ApiAcceptedResponse({
      type: JobResponseDto,
      description: 'The job; the same work that is queued or running already is not started again',
      headers: {
        Location: { description: 'Address of the job', schema: { type: 'string' } },
      },
    }),
    ApiProblems(TooManyJobsError, JobsDisabledError),
  );
