import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ChangeGate } from '../../common/http/index.js';
import { SessionsModule } from '../sessions/index.js';
import { RepeatableRequests } from './repeatable-requests.js';
import { type FingerprintSecrets, RequestFingerprints } from './request-fingerprint.js';
import { SingleExecution } from './single-execution.js';
import { StoredAnswerRepository } from './stored-answer.repository.js';

/** Idempotency-Key and If-Match for every route that may change something. */
@Global()
@Module({
  imports: [SessionsModule],
  providers: [SingleExecution, StoredAnswerRepository, { provide: ChangeGate, useClass: RepeatableRequests }],
  exports: [ChangeGate],
})
export class IdempotencyModule {
  /** `secrets` gives what fingerprints of requests are made with, the same in every process of the service. */
  static forRoot(secrets: () => FingerprintSecrets): DynamicModule {
    const useFactory = (): RequestFingerprints => new RequestFingerprints(secrets());
    return { module: IdempotencyModule, providers: [{ provide: RequestFingerprints, useFactory }] };
  }
}
