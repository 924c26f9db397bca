import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { SessionsModule } from '../sessions/index.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { SingleExecution } from './single-execution.js';
import { StoredAnswerRepository } from './stored-answer.repository.js';

/** Idempotency-Key and If-Match for every route of the service. */
@Module({
  imports: [SessionsModule],
  providers: [SingleExecution, StoredAnswerRepository, { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }],
})
export class IdempotencyModule {}
