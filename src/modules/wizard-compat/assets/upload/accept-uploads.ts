import multipart from '@fastify/multipart';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyContextConfig } from 'fastify';
import { MalformedRequestError } from '../../../../common/errors/index.js';

/** Lets routes that are marked TakesUpload read forms; for all others a form stays what cannot be read. */
export async function acceptUploads(app: NestFastifyApplication): Promise<void> {
  await app.register(multipart);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, _reply, done) => {
      const isForm = /^multipart\//i.test(request.headers['content-type'] ?? '');
      const isRefused = isForm && !takesUpload(request.routeOptions.config);
      done(isRefused ? new MalformedRequestError('This address takes JSON, no form with files.') : undefined);
    });
}

function takesUpload(config: FastifyContextConfig): boolean {
  return 'takesUpload' in config && config.takesUpload === true;
}
