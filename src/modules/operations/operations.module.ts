import { Module } from '@nestjs/common';
import { TerminusModule } from '@nestjs/terminus';
import { ErrorDocsController } from './error-docs.controller.js';
import { HealthController } from './health.controller.js';
import { MetricsController } from './metrics.controller.js';
import { Metrics } from './metrics.js';

@Module({
  imports: [TerminusModule.forRoot({ logger: false })],
  controllers: [ErrorDocsController, HealthController, MetricsController],
  providers: [Metrics],
})
export class OperationsModule {}
