import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../src/app.module.js';
import { configureApp, createAdapter } from '../../src/app.setup.js';
import { testSettings } from './create-test-app.js';
import { databaseUrl } from './database.js';

class ProbeModule {}

/** The whole app with more controllers, for what no route of the app shows on its own. */
export async function createProbeApp(
  controllers: Type[],
  variables: Record<string, string | undefined> = {},
): Promise<NestFastifyApplication> {
  const imports = [AppModule.register(testSettings(variables), databaseUrl())];
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: ProbeModule, imports, controllers },
    createAdapter(),
    { logger: false, abortOnError: false },
  );
  await configureApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
