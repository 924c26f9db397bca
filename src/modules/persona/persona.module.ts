import { Module } from '@nestjs/common';
import { ModelsModule } from '../models/index.js';
import { SessionsModule } from '../sessions/index.js';
import { UserJobsModule } from '../user-jobs/index.js';
import { WebsiteAnalysisModule } from '../website-analysis/index.js';
import { FidelityController } from './fidelity/fidelity.controller.js';
import { FidelityService } from './fidelity/fidelity.service.js';
import { PersonaGenerationJob } from './generation/persona-generation.job.js';
import { PersonaGeneration } from './generation/persona-generation.service.js';
import { PersonaGenerator } from './generation/persona-generator.js';
import { PersonaEditsService } from './persona-edits.service.js';
import { PersonaStore } from './persona-store.js';
import { PersonaVersionsController } from './persona-versions.controller.js';
import { PersonaVersionsService } from './persona-versions.service.js';
import { PersonaController } from './persona.controller.js';
import { PersonaRepository } from './persona.repository.js';
import { PersonaService } from './persona.service.js';
import { PlatformsController } from './platforms.controller.js';

@Module({
  imports: [SessionsModule, WebsiteAnalysisModule, UserJobsModule, ModelsModule],
  controllers: [PersonaController, PersonaVersionsController, PlatformsController, FidelityController],
  providers: [
    PersonaService,
    PersonaEditsService,
    PersonaVersionsService,
    PersonaGeneration,
    PersonaGenerationJob,
    PersonaGenerator,
    PersonaStore,
    PersonaRepository,
    FidelityService,
  ],
  exports: [PersonaService, PersonaEditsService, PersonaVersionsService],
})
export class PersonaModule {}
