import { Global, Module } from '@nestjs/common';
import { ChangeGate } from '../../common/http/index.js';
import { SessionsModule } from '../sessions/index.js';
import { RepeatableRequests } from './repeatable-requests.js';
import { SingleExecution } from './single-execution.js';
import { StoredAnswerRepository } from './stored-answer.repository.js';

/** Idempotency-Key and If-Match for every route that may change something. */
@Global()
@Module({
  imports: [SessionsModule],
  providers: [SingleExecution, StoredAnswerRepository, { provide: ChangeGate, useClass: RepeatableRequests }],
  exports: [ChangeGate],
})
export class IdempotencyModule {}
