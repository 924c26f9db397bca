import { Module } from '@nestjs/common';
import { SessionsModule } from '../sessions/index.js';
import { WebsiteAnalysisModule } from '../website-analysis/index.js';
import { PersonaEditsService } from './persona-edits.service.js';
import { PersonaStore } from './persona-store.js';
import { PersonaVersionsService } from './persona-versions.service.js';
import { PersonaController } from './persona.controller.js';
import { PersonaRepository } from './persona.repository.js';
import { PersonaService } from './persona.service.js';
import { PlatformsController } from './platforms.controller.js';

@Module({
  imports: [SessionsModule, WebsiteAnalysisModule],
  controllers: [PersonaController, PlatformsController],
  providers: [PersonaService, PersonaEditsService, PersonaVersionsService, PersonaStore, PersonaRepository],
  exports: [PersonaService, PersonaEditsService, PersonaVersionsService],
})
export class PersonaModule {}
