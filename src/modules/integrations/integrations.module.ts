import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { IntegrationsController } from './integrations.controller.js';
import { IntegrationsRepository } from './integrations.repository.js';
import { IntegrationsService } from './integrations.service.js';

/** The platforms to publish to, which step 5 asks for. */
@Module({
  imports: [SessionsModule],
  controllers: [IntegrationsController],
  providers: [IntegrationsService, IntegrationsRepository],
  exports: [IntegrationsService],
})
export class IntegrationsModule {}
