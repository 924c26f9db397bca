import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys/index.js';
import { IntegrationsModule } from '../integrations/index.js';
import { PersonaModule } from '../persona/index.js';
import { ResearchModule } from '../research/index.js';
import { SessionsModule } from '../sessions/index.js';
import { WebsiteAnalysisModule } from '../website-analysis/index.js';
import { CompletionService } from './completion.service.js';
import { OnboardingController } from './onboarding.controller.js';
import { ProgressReader } from './progress-reader.js';
import { ProgressController } from './progress.controller.js';
import { StepArtefacts } from './step-artefacts.js';
import { StepsService } from './steps.service.js';

@Module({
  imports: [SessionsModule, ApiKeysModule, WebsiteAnalysisModule, ResearchModule, PersonaModule, IntegrationsModule],
  controllers: [OnboardingController, ProgressController],
  providers: [CompletionService, ProgressReader, StepArtefacts, StepsService],
  exports: [ProgressReader],
})
export class ProgressModule {}
