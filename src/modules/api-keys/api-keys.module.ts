import { Module } from '@nestjs/common';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { SessionsModule } from '../sessions/index.js';
import { ApiKeysController } from './api-keys.controller.js';
import { ApiKeysService } from './api-keys.service.js';
import { LocalKeys } from './environment/local-keys.js';
import { WorkspaceKeys } from './environment/workspace-keys.js';
import { KeyVault } from './vault/key-vault.js';
import { loadKeyring } from './vault/load-keyring.js';

/** Keys of AI and research providers. A bad master key stops the start. */
@Module({
  imports: [SessionsModule],
  controllers: [ApiKeysController],
  providers: [
    ApiKeysService,
    LocalKeys,
    WorkspaceKeys,
    {
      provide: KeyVault,
      inject: [SETTINGS],
      useFactory: (settings: SettingValues) => new KeyVault(loadKeyring(settings)),
    },
  ],
  exports: [ApiKeysService],
})
export class ApiKeysModule {}
