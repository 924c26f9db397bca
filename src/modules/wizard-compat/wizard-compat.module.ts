import { Module } from '@nestjs/common';
import { Clock } from '../../common/time/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { deriveSecrets } from '../api-keys/index.js';
import { AssetsModule } from '../assets/index.js';
import { BusinessInfoModule } from '../business-info/index.js';
import { ModelsModule } from '../models/index.js';
import { PersonaModule } from '../persona/index.js';
import { ProgressModule } from '../progress/index.js';
import { ResearchModule } from '../research/index.js';
import { UserJobsModule } from '../user-jobs/index.js';
import { WebsiteAnalysisModule } from '../website-analysis/index.js';
import { AssetAddresses } from './assets/asset-addresses.js';
import { AssetFilesController } from './assets/asset-files.controller.js';
import { WizardAssetsController } from './assets/wizard-assets.controller.js';
import { WizardAssetsService } from './assets/wizard-assets.service.js';
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
    AssetsModule,
    BusinessInfoModule,
    ModelsModule,
    PersonaModule,
    ProgressModule,
    ResearchModule,
    UserJobsModule,
    WebsiteAnalysisModule,
  ],
  controllers: [
    AssetFilesController,
    ConfigurationOptionsController,
    PlatformStatusController,
    SeoToolsController,
    Step3Controller,
    StyleDetectionController,
    SubscriptionController,
    WizardAssetsController,
    WizardBusinessController,
    WizardPersonaController,
  ],
  providers: [
    {
      provide: AssetAddresses,
      inject: [SETTINGS, Clock],
      useFactory: (settings: SettingValues, clock: Clock): AssetAddresses =>
        new AssetAddresses(deriveSecrets(settings, 'file address'), clock),
    },
    WizardAssetsService,
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
