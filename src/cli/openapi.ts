import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../app.module.js';
import { createAdapter } from '../app.setup.js';
import { parseSettings } from '../config/index.js';
import { createApiDocument } from '../openapi.js';

const FILE = 'openapi.json';

/** The document needs the routes, not a database: nothing connects before the first query. */
async function currentDocument(): Promise<string> {
  const settings = parseSettings({ LOG_LEVEL: 'silent' });
  const module = AppModule.register(settings, 'postgres://nobody@127.0.0.1/none');
  const app = await NestFactory.create<NestFastifyApplication>(module, createAdapter(), {
    logger: false,
    preview: true,
  });
  return `${JSON.stringify(createApiDocument(app), null, 2)}\n`;
}

const document = await currentDocument();
if (process.argv.includes('--write')) {
  writeFileSync(FILE, document);
  console.log(`Wrote ${FILE}`);
} else if (readFileSync(FILE, 'utf8') === document) {
  console.log(`${FILE} matches the routes`);
} else {
  console.error(`${FILE} differs from the routes; run npm run openapi and review the change`);
  process.exitCode = 1;
}
