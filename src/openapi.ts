import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';

/** The OpenAPI 3.1 document of the whole service. */
export function createApiDocument(app: NestFastifyApplication): OpenAPIObject {
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('ALwrity Onboarding')
    .setDescription(
      'Leads a user through six onboarding steps and serves what was learnt to the generators that write for them. ' +
        'Errors are application/problem+json; each `type` opens a page that explains it.',
    )
    .setVersion('0.1.0')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .addSecurityRequirements('bearer')
    .build();
  return markPublicRoutes(SwaggerModule.createDocument(app, options));
}

/** Serves Swagger UI at /docs and the document at /docs-json. */
export function setUpApiDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => createApiDocument(app), {
    jsonDocumentUrl: 'docs-json',
    swaggerOptions: { persistAuthorization: true, operationsSorter: 'alpha' },
  });
}

/** A route marked @Public needs no token, which OpenAPI spells `security: []`. */
function markPublicRoutes(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const operation of [path.get, path.put, path.post, path.patch, path.delete]) {
      if (operation === undefined) continue;
      const extensions = operation as unknown as Record<string, unknown>;
      if (extensions['x-public'] !== true) continue;
      delete extensions['x-public'];
      operation.security = [];
    }
  }
  return document;
}
