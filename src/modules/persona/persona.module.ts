import { Module } from '@nestjs/common';
import { BusinessInfoModule } from '../business-info/index.js';
import { ModelsModule } from '../models/index.js';
import { ResearchModule } from '../research/index.js';
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
import { ResearchFactsReader } from './research-persona/research-facts-reader.js';
import { ResearchPersonaController } from './research-persona/research-persona.controller.js';
import { ResearchPersonaJob } from './research-persona/research-persona.job.js';
import { ResearchPersonaRecord } from './research-persona/research-persona.record.js';
import { ResearchPersonaService } from './research-persona/research-persona.service.js';

@Module({
  imports: [SessionsModule, UserJobsModule, WebsiteAnalysisModule, BusinessInfoModule, ResearchModule, ModelsModule],
  controllers: [
    PersonaController,
    PersonaVersionsController,
    PlatformsController,
    FidelityController,
    ResearchPersonaController,
  ],
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
    ResearchFactsReader,
    ResearchPersonaJob,
    ResearchPersonaRecord,
    ResearchPersonaService,
  ],
  exports: [PersonaService, PersonaEditsService, PersonaVersionsService, PersonaGenerationJob, ResearchPersonaService],
})
export class PersonaModule {}
