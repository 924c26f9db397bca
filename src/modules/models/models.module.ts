import { Module } from '@nestjs/common';
import { Clock } from '../../common/time/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { EgressClient } from '../../egress/index.js';
import { AnswerCache, ModelAccess, ModelEngine, ModelLedger, ObjectGenerator } from '../../llm/index.js';
import { ApiKeysModule } from '../api-keys/index.js';
import { SessionsModule } from '../sessions/index.js';
import { ModelKeys } from './access/model-keys.js';
import { VaultModelAccess } from './access/vault-model-access.js';
import { engineSettings } from './engine-settings.js';
import { ModelAnswerRepository } from './cache/model-answer.repository.js';
import { StoredAnswerCache } from './cache/stored-answer-cache.js';
import { ModelRecords } from './model-records.service.js';
import { ModelPreferencesController } from './preferences/model-preferences.controller.js';
import { ModelPreferencesService } from './preferences/model-preferences.service.js';
import { ModelStandingService } from './preferences/model-standing.service.js';
import { ModelUseRepository } from './usage/model-use.repository.js';
import { StoredModelLedger } from './usage/stored-model-ledger.js';
import { UsageController } from './usage/usage.controller.js';
import { UsageService } from './usage/usage.service.js';

/** Models that answer users' questions: whose keys open them, what they used, and what they said before. */
@Module({
  imports: [ApiKeysModule, SessionsModule],
  controllers: [ModelPreferencesController, UsageController],
  providers: [
    ModelAnswerRepository,
    ModelKeys,
    ModelPreferencesService,
    ModelRecords,
    ModelStandingService,
    ModelUseRepository,
    StoredAnswerCache,
    UsageService,
    { provide: AnswerCache, useExisting: StoredAnswerCache },
    { provide: ModelAccess, useClass: VaultModelAccess },
    { provide: ModelLedger, useClass: StoredModelLedger },
    {
      provide: ObjectGenerator,
      inject: [ModelAccess, ModelLedger, AnswerCache, EgressClient, Clock, SETTINGS],
      useFactory: (
        access: ModelAccess,
        ledger: ModelLedger,
        cache: AnswerCache,
        egress: EgressClient,
        clock: Clock,
        settings: SettingValues,
      ) => new ModelEngine(access, ledger, cache, egress, clock, engineSettings(settings)),
    },
  ],
  exports: [ModelAccess, ModelRecords, ObjectGenerator, UsageService],
})
export class ModelsModule {}
