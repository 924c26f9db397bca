import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { CompetitorList } from './competitor-list.js';
import { PreferencesRecord } from './preferences-record.js';
import { ResearchController } from './research.controller.js';
import { ResearchService } from './research.service.js';

/** Research preferences and competitors. */
@Module({
  imports: [SessionsModule],
  controllers: [ResearchController],
  providers: [ResearchService, PreferencesRecord, CompetitorList],
  exports: [ResearchService],
})
export class ResearchModule {}
