import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { ApiKeysModule } from '../api-keys/index.js';
import { ErrorDocsController } from './error-docs.controller.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';

@Module({
  imports: [ApiKeysModule, TerminusModule.forRoot({ logger: false })],
  controllers: [ErrorDocsController, HealthController, MetricsController],
  providers: [Metrics],
})
export class OperationsModule {}
