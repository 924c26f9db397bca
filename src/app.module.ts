import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AuthModule } from './auth/index.js';
import { loggerOptions } from './common/logging/index.js';
import { ClockModule } from './common/time/index.js';
import { ENV_FILE_PATH, SettingsModule, type SettingValues } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { EgressModule } from './egress/index.js';
import { entities } from './entities.js';
import { JobsModule } from './jobs/index.js';
import { AccountModule } from './modules/account/index.js';
import { AdminModule } from './modules/admin/index.js';
import { ApiKeysModule, deriveSecrets, operatorUrls } from './modules/api-keys/index.js';
import { AuditLogModule } from './modules/audit-log/index.js';
import { BusinessInfoModule } from './modules/business-info/index.js';
import { IdempotencyModule } from './modules/idempotency/index.js';
import { LiveEventsModule } from './modules/live-events/index.js';
import { ModelsModule } from './modules/models/index.js';
import { OperationsModule } from './modules/operations/index.js';
import { PersonaModule } from './modules/persona/index.js';
import { PersonalizationModule } from './modules/personalization/index.js';
import { ProgressModule } from './modules/progress/index.js';
import { ResearchModule } from './modules/research/index.js';
import { SessionsModule } from './modules/sessions/index.js';
import { UserJobsModule } from './modules/user-jobs/index.js';
import { WebsiteAnalysisModule } from './modules/website-analysis/index.js';
import { WizardCompatModule } from './modules/wizard-compat/index.js';

/** The service: features here, the ground they stand on in `register`. */
@Module({
  imports: [
    AccountModule,
    AdminModule,
    ApiKeysModule,
    AuditLogModule,
    BusinessInfoModule,
    LiveEventsModule,
    ModelsModule,
    OperationsModule,
    PersonaModule,
    PersonalizationModule,
    ProgressModule,
    ResearchModule,
    SessionsModule,
    UserJobsModule,
    WebsiteAnalysisModule,
  ],
})
export class AppModule {
  /** `databaseUrl` is the runtime role's connection, wherever the server comes from; `envFile` is where local keys go. */
  static register(settings: SettingValues, databaseUrl: string, envFile = ENV_FILE_PATH): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ...(settings.WIZARD_COMPAT ? [WizardCompatModule] : []),
        SettingsModule.forRoot(settings, envFile),
        LoggerModule.forRoot(loggerOptions(settings)),
        ClockModule,
        DatabaseModule.forRoot(entities, { url: databaseUrl, poolSize: settings.DATABASE_POOL_SIZE }),
        AuthModule,
        IdempotencyModule.forRoot(() => deriveSecrets(settings, 'request fingerprint')),
        JobsModule.forRoot(databaseUrl),
        EgressModule.forRoot({
          allow: settings.EGRESS_ALLOW,
          operatorUrls: operatorUrls(settings),
          userAgent: settings.CRAWLER_USER_AGENT,
        }),
      ],
    };
  }
}
