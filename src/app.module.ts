import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { AuthModule } from './auth/index.js';
import { loggerOptions } from './common/logging/index.js';
import { ClockModule } from './common/time/index.js';
import { SettingsModule, type SettingValues } from './config/index.js';
import { DatabaseModule } from './database/index.js';
import { entities } from './entities.js';
import { OperationsModule } from './modules/operations/index.js';
import { SessionsModule } from './modules/sessions/index.js';

/** The service: features here, the ground they stand on in `register`. */
@Module({
  imports: [OperationsModule, SessionsModule],
})
export class AppModule {
  /** `databaseUrl` is the runtime role's connection, wherever the server comes from. */
  static register(settings: SettingValues, databaseUrl: string): DynamicModule {
    return {
      module: AppModule,
      imports: [
        SettingsModule.forRoot(settings),
        LoggerModule.forRoot(loggerOptions(settings)),
        ClockModule,
        DatabaseModule.forRoot(entities, { url: databaseUrl, poolSize: settings.DATABASE_POOL_SIZE }),
        AuthModule,
      ],
    };
  }
}
