import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { AppModule } from './app.module.js';
import { configureApp, createAdapter } from './app.setup.js';
import type { SettingValues } from './config/index.js';

/** The configured application, not yet listening. The same for the service, the commands and the tests. */
export async function createApp(
  settings: SettingValues,
  databaseUrl: string,
  envFile?: string,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.register(settings, databaseUrl, envFile),
    createAdapter(),
    {
      logger: ['warn', 'error'],
      abortOnError: false,
    },
  );
  await configureApp(app);
  await app.init();
  app.useLogger(app.get(Logger));
  return app;
}
