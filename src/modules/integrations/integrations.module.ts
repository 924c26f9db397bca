import { Module } from '@nestjs/common';
import { IntegrationsRepository } from './integrations.repository.js';
import { IntegrationsService } from './integrations.service.js';

@Module({ providers: [IntegrationsService, IntegrationsRepository], exports: [IntegrationsService] })
export class IntegrationsModule {}
