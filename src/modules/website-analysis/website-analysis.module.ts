import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { UserJobsModule } from '../user-jobs/index.js';
import { SiteCrawler } from './crawl/index.js';
import { SitemapSurvey } from './sitemap-survey.js';
import { SiteAnalyser } from './site-analyser.js';
import { WebsiteAnalysisController } from './website-analysis.controller.js';
import { WebsiteAnalysisEdits } from './website-analysis-edits.js';
import { WebsiteAnalysisJob } from './website-analysis.job.js';
import { WebsiteAnalysisRepository } from './website-analysis.repository.js';
import { WebsiteAnalysisService } from './website-analysis.service.js';
import { WebsiteStep } from './website-step.js';

@Module({
  imports: [SessionsModule, UserJobsModule],
  controllers: [WebsiteAnalysisController],
  providers: [
    WebsiteAnalysisService,
    WebsiteAnalysisEdits,
    WebsiteAnalysisJob,
    WebsiteAnalysisRepository,
    SiteAnalyser,
    SiteCrawler,
    SitemapSurvey,
    WebsiteStep,
  ],
  exports: [SiteAnalyser, SitemapSurvey, WebsiteAnalysisService, WebsiteAnalysisJob, WebsiteStep],
})
export class WebsiteAnalysisModule {}
