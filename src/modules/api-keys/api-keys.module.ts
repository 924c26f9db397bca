import { Module } from '@nestjs/common';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { AuditLogModule } from '../audit-log/index.js';
import { SessionsModule } from '../sessions/index.js';
import { UserJobsModule } from '../user-jobs/index.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeysService } from './api-keys.service.js';
import { LocalKeys } from './environment/local-keys.js';
import { WorkspaceKeys } from './environment/workspace-keys.js';
import { GivenKeyChecks } from './checks/given-key-checks.service.js';
import { KeyChecksController } from './checks/key-checks.controller.js';
import { KeyRecheckJob } from './checks/key-recheck.job.js';
import { KeySaving } from './checks/key-saving.service.js';
import { PaidAnswers } from './checks/paid-answers.js';
import { ProviderProbe } from './checks/provider-probe.js';
import { StoredKeyChecks } from './checks/stored-key-checks.service.js';
import { StoredKeyProbe } from './checks/stored-key-probe.js';
import { UserAddresses } from './checks/user-address.js';
import { ProviderAddresses } from './providers/provider-addresses.js';
import { ProvidersController } from './providers/providers.controller.js';
import { KeyWriter } from './key-writer.js';
import { KeyRotationService } from './rotation/key-rotation.service.js';
import { LockedKeys } from './rotation/locked-keys.js';
import { HeldMasterKeys } from './vault/held-master-keys.js';
import { KeyVault } from './vault/key-vault.js';
import { loadKeyring } from './vault/load-keyring.js';

/** Keys of AI and research providers. A bad master key stops the start. */
@Module({
  imports: [AuditLogModule, SessionsModule, UserJobsModule],
  controllers: [ApiKeysController, KeyChecksController, ProvidersController],
  providers: [
    ApiKeysService,
    GivenKeyChecks,
    KeyRecheckJob,
    KeyRotationService,
    KeySaving,
    KeyWriter,
    LocalKeys,
    LockedKeys,
    PaidAnswers,
    ProviderAddresses,
    ProviderProbe,
    StoredKeyChecks,
    StoredKeyProbe,
    UserAddresses,
    WorkspaceKeys,
    {
      provide: KeyVault,
      inject: [SETTINGS],
      useFactory: (settings: SettingValues) => new KeyVault(loadKeyring(settings)),
    },
    {
      provide: HeldMasterKeys,
      inject: [KeyVault],
      useFactory: (vault: KeyVault) => new HeldMasterKeys(vault.heldKeyIds),
    },
  ],
  exports: [ApiKeysService, KeyRotationService, LockedKeys],
})
export class ApiKeysModule {}
