import { Module } from '@nestjs/common';
import { PersonalizationController } from './personalization.controller.js';
import { PersonalizationService } from './personalization.service.js';

@Module({
  controllers: [PersonalizationController],
  providers: [PersonalizationService],
  exports: [PersonalizationService],
})
export class PersonalizationModule {}
