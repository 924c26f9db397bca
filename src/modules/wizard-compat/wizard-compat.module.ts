import { Module } from '@nestjs/common';
import { BusinessInfoModule } from '../business-info/index.js';
import { ModelsModule } from '../models/index.js';
import { PersonaModule } from '../persona/index.js';
import { ProgressModule } from '../progress/index.js';
import { ResearchModule } from '../research/index.js';
import { UserJobsModule } from '../user-jobs/index.js';
import { WebsiteAnalysisModule } from '../website-analysis/index.js';
import { WizardBusinessController } from './business/wizard-business.controller.js';
import { ModelUsageService } from './gate/model-usage.service.js';
import { SubscriptionController } from './gate/subscription.controller.js';
import { JobWaiter } from './job-waiter.js';
import { ConfigurationOptionsController } from './options/configuration-options.controller.js';
import { WizardPersonaController } from './persona/wizard-persona.controller.js';
import { WizardPersonaService } from './persona/wizard-persona.service.js';
import { PlatformStatusController } from './platforms/platform-status.controller.js';
import { CompetitorSearch } from './research/competitor-search.service.js';
import { SeoToolsController } from './research/seo-tools.controller.js';
import { SitemapComparisons } from './research/sitemap-comparisons.service.js';
import { SitemapInsights } from './research/sitemap-insights.service.js';
import { SocialProfiles } from './research/social-profiles.service.js';
import { Step3Controller } from './research/step3.controller.js';
import { StyleDetectionController } from './style-detection/style-detection.controller.js';
import { StyleDetectionService } from './style-detection/style-detection.service.js';

/** The odd routes of the ALwrity wizard, as thin adapters over the features. WIZARD_COMPAT=false leaves them out. */
@Module({
  imports: [
    BusinessInfoModule,
    ModelsModule,
    PersonaModule,
    ProgressModule,
    ResearchModule,
    UserJobsModule,
    WebsiteAnalysisModule,
  ],
  controllers: [
    ConfigurationOptionsController,
    PlatformStatusController,
    SeoToolsController,
    Step3Controller,
    StyleDetectionController,
    SubscriptionController,
    WizardBusinessController,
    WizardPersonaController,
  ],
  providers: [
    CompetitorSearch,
    JobWaiter,
    ModelUsageService,
    SitemapComparisons,
    SitemapInsights,
    SocialProfiles,
    StyleDetectionService,
    WizardPersonaService,
  ],
})
export class WizardCompatModule {}
