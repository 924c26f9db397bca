import { Module } from '@nestjs/common';
import { ApiKeysModule } from '../api-keys/index.js';
import { KeyVaultController } from './key-vault.controller.js';

/** What operators do across users. */
@Module({ imports: [ApiKeysModule], controllers: [KeyVaultController] })
export class AdminModule {}
