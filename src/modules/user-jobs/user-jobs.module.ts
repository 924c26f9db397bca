import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { JobAttempts } from './job-attempts.js';
import { JobHandlers } from './job-handlers.js';
import { JobRunner } from './job-runner.js';
import { UserJobsController } from './user-jobs.controller.js';
import { UserJobsRepository } from './user-jobs.repository.js';
import { UserJobsService } from './user-jobs.service.js';

@Module({
  imports: [SessionsModule],
  controllers: [UserJobsController],
  providers: [UserJobsService, UserJobsRepository, JobHandlers, JobAttempts, JobRunner],
  exports: [UserJobsService, JobHandlers],
})
export class UserJobsModule {}
