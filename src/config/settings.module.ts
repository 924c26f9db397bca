import { type DynamicModule, Module } from '@nestjs/common';
import { ConfigModule } from '@nestjs/config';
import type { SettingValues } from './settings.schema.js';

/** Injection token of the frozen settings: `constructor(@Inject(SETTINGS) settings: SettingValues)`. */
export const SETTINGS = Symbol('SETTINGS');

/** Offers the validated settings to every module, typed through SETTINGS and by name through ConfigService. */
@Module({})
export class SettingsModule {
  static forRoot(settings: SettingValues): DynamicModule {
    return {
      module: SettingsModule,
      global: true,
      imports: [ConfigModule.forRoot({ isGlobal: true, ignoreEnvFile: true, load: [() => ({ ...settings })] })],
      providers: [{ provide: SETTINGS, useValue: settings }],
      exports: [SETTINGS],
    };
  }
}
