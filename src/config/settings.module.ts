import { resolve } from 'node:path';
import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import type { SettingValues } from './settings.schema.js';

/** Injection token of the frozen settings: `constructor(@Inject(SETTINGS) settings: SettingValues)`. */
export const SETTINGS = Symbol('SETTINGS');

/** Injection token of the path of the env file that the settings were read from. */
export const ENV_FILE = Symbol('ENV_FILE');

/** Offers the validated settings to every module, typed through SETTINGS and, secrets aside, by name through ConfigService. */
@Module({})
export class SettingsModule {
  static forRoot(settings: SettingValues, envFile: string): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      imports: [ConfigModule.forRoot({ isGlobal: true, ignoreEnvFile: true, load: [() => ({ ...settings })] })],
      providers: [
        { provide: SETTINGS, useValue: settings },
        { provide: ENV_FILE, useValue: resolve(envFile) },
      ],
      exports: [SETTINGS, ENV_FILE],
    };
  }
}
