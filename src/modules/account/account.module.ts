import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys/index.js';
import { AssetsModule } from '../assets/index.js';
import { AuditLogModule } from '../audit-log/index.js';
import { BusinessInfoModule } from '../business-info/index.js';
import { ModelsModule } from '../models/index.js';
import { PersonaModule } from '../persona/index.js';
import { ProgressModule } from '../progress/index.js';
import { ResearchModule } from '../research/index.js';
import { SessionsModule } from '../sessions/index.js';
import { UserJobsModule } from '../user-jobs/index.js';
import { WebsiteAnalysisModule } from '../website-analysis/index.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';

@Module({
  imports: [
    SessionsModule,
    ProgressModule,
    ApiKeysModule,
    AuditLogModule,
    WebsiteAnalysisModule,
    BusinessInfoModule,
    ResearchModule,
    PersonaModule,
    AssetsModule,
    ModelsModule,
    UserJobsModule,
  ],
  controllers: [AccountController],
  providers: [AccountService],
})
export class AccountModule {}
