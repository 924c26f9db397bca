import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys/index.js';
import { SessionsModule } from '../sessions/index.js';
import { UserJobsModule } from '../user-jobs/index.js';
import { WebsiteAnalysisModule } from '../website-analysis/index.js';
import { CompetitorAnalysisJob } from './competitor-crawl/competitor-analysis.job.js';
import { CompetitorList } from './competitor-list.js';
import { CompetitorDiscovery } from './discovery/competitor-discovery.js';
import { CompetitorDiscoveryJob } from './discovery/competitor-discovery.job.js';
import { DiscoveryController } from './discovery/discovery.controller.js';
import { FindingsRecord } from './findings-record.js';
import { OwnSites } from './own-site.js';
import { PreferencesRecord } from './preferences-record.js';
import { ResearchController } from './research.controller.js';
import { ResearchService } from './research.service.js';
import { SitemapAnalysisJob } from './sitemaps/sitemap-analysis.job.js';
import { SitemapBenchmarkJob } from './sitemaps/sitemap-benchmark.job.js';
import { SitemapBenchmarks } from './sitemaps/sitemap-benchmarks.js';
import { SitemapController } from './sitemaps/sitemap.controller.js';

/** Research preferences, competitors, and the comparison with them. */
@Module({
  imports: [SessionsModule, UserJobsModule, ApiKeysModule, WebsiteAnalysisModule],
  controllers: [ResearchController, DiscoveryController, SitemapController],
  providers: [
    ResearchService,
    PreferencesRecord,
    FindingsRecord,
    CompetitorList,
    OwnSites,
    CompetitorDiscovery,
    CompetitorDiscoveryJob,
    CompetitorAnalysisJob,
    SitemapBenchmarks,
    SitemapAnalysisJob,
    SitemapBenchmarkJob,
  ],
  exports: [ResearchService, CompetitorDiscoveryJob, SitemapAnalysisJob, SitemapBenchmarkJob],
})
export class ResearchModule {}
