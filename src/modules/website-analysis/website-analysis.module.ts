import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { SiteCrawler } from './crawl/index.js';
import { SiteAnalyser } from './site-analyser.js';
import { WebsiteAnalysisController } from './website-analysis.controller.js';
import { WebsiteAnalysisRepository } from './website-analysis.repository.js';
import { WebsiteAnalysisService } from './website-analysis.service.js';
import { WebsiteStep } from './website-step.js';

@Module({
  imports: [SessionsModule],
  controllers: [WebsiteAnalysisController],
  providers: [WebsiteAnalysisService, WebsiteAnalysisRepository, SiteAnalyser, SiteCrawler, WebsiteStep],
  exports: [WebsiteAnalysisService, WebsiteStep],
})
export class WebsiteAnalysisModule {}
