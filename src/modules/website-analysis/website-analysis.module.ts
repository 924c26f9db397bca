import { Module } from '@nestjs/common';
import { BusinessInfoModule } from '../business-info/index.js';
import { ModelsModule } from '../models/index.js';
import { SessionsModule } from '../sessions/index.js';
import { UserJobsModule } from '../user-jobs/index.js';
import { SiteCrawler } from './crawl/index.js';
import { LatestAnalysis } from './latest-analysis.js';
import { SitemapSurvey } from './sitemap-survey.js';
import { AnalysisRequests } from './analysis-requests.js';
import { StyleInterpreter } from './interpretation/index.js';
import { SiteAnalyser } from './site-analyser.js';
import { TextSampleJob, TextSampleStore } from './text-sample/index.js';
import { WebsiteAnalysisController } from './website-analysis.controller.js';
import { WebsiteAnalysisEdits } from './website-analysis-edits.js';
import { WebsiteAnalysisJob } from './website-analysis.job.js';
import { WebsiteAnalysisRepository } from './website-analysis.repository.js';
import { WebsiteAnalysisService } from './website-analysis.service.js';
import { WebsiteStep } from './website-step.js';

@Module({
  imports: [BusinessInfoModule, ModelsModule, SessionsModule, UserJobsModule],
  controllers: [WebsiteAnalysisController],
  providers: [
    AnalysisRequests,
    LatestAnalysis,
    TextSampleJob,
    TextSampleStore,
    WebsiteAnalysisService,
    WebsiteAnalysisEdits,
    WebsiteAnalysisJob,
    WebsiteAnalysisRepository,
    SiteAnalyser,
    SiteCrawler,
    SitemapSurvey,
    StyleInterpreter,
    WebsiteStep,
  ],
  exports: [SiteAnalyser, SitemapSurvey, WebsiteAnalysisService, WebsiteAnalysisEdits, WebsiteAnalysisJob, WebsiteStep],
})
export class WebsiteAnalysisModule {}
