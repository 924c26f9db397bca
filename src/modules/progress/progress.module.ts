import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys/index.js';
import { AssetsModule } from '../assets/index.js';
import { BusinessInfoModule } from '../business-info/index.js';
import { IntegrationsModule } from '../integrations/index.js';
import { ModelsModule } from '../models/index.js';
import { PersonaModule } from '../persona/index.js';
import { ResearchModule } from '../research/index.js';
import { SessionsModule } from '../sessions/index.js';
import { UserJobsModule } from '../user-jobs/index.js';
import { WebsiteAnalysisModule } from '../website-analysis/index.js';
import { CompletionService } from './completion.service.js';
import { LegacyImporter } from './legacy-import/index.js';
import { OnboardingController } from './onboarding.controller.js';
import { ProgressReader } from './progress-reader.js';
import { ProgressUpdatesService } from './progress-updates.service.js';
import { ProgressController } from './progress.controller.js';
import { RecoveryController, RecoveryReader, RecoveryService } from './recovery/index.js';
import { RequirementKeeper } from './requirement-keeper.js';
import { SnapshotRepository } from './snapshot.repository.js';
import { StepArtefacts } from './step-artefacts.js';
import { StepOfJob } from './step-of-job.js';
import { StepRequirements } from './step-requirements.js';
import { StepsController } from './steps.controller.js';
import { StepsService } from './steps.service.js';
import { StepValidationController } from './validation/step-validation.controller.js';
import { StepValidation } from './validation/step-validation.service.js';

@Module({
  imports: [
    SessionsModule,
    ApiKeysModule,
    WebsiteAnalysisModule,
    ResearchModule,
    PersonaModule,
    AssetsModule,
    BusinessInfoModule,
    IntegrationsModule,
    ModelsModule,
    UserJobsModule,
  ],
  controllers: [
    OnboardingController,
    ProgressController,
    StepsController,
    RecoveryController,
    StepValidationController,
  ],
  providers: [
    CompletionService,
    LegacyImporter,
    ProgressReader,
    ProgressUpdatesService,
    RecoveryReader,
    RecoveryService,
    RequirementKeeper,
    SnapshotRepository,
    StepArtefacts,
    StepOfJob,
    StepRequirements,
    StepsService,
    StepValidation,
  ],
  exports: [LegacyImporter, ProgressReader, StepsService],
})
export class ProgressModule {}
