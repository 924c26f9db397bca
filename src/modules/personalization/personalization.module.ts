import { Module } from '@nestjs/common';
import { ResearchModule } from '../research/index.js';
import { WebsiteAnalysisModule } from '../website-analysis/index.js';
import { PersonalizationController } from './personalization.controller.js';
import { PersonalizationService } from './personalization.service.js';

@Module({
  imports: [ResearchModule, WebsiteAnalysisModule],
  controllers: [PersonalizationController],
  providers: [PersonalizationService],
  exports: [PersonalizationService],
})
export class PersonalizationModule {}
