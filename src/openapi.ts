import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { TooManyRequestsError } from './auth/index.js';
import { ServiceUnavailableError, UnexpectedError } from './common/errors/index.js';
import { problemResponse } from './common/http/index.js';
import { describeRetries } from './modules/idempotency/index.js';

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
  const document = SwaggerModule.createDocument(app, options);
  for (const operation of operationsOf(document)) {
    markIfPublic(operation);
    addCommonProblems(operation);
  }
  for (const operation of mutatingOperationsOf(document)) if (needsToken(operation)) describeRetries(operation);
  return document;
}

/** Serves Swagger UI at /docs and the document at /docs-json. */
export function setUpApiDocs(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => createApiDocument(app), {
    jsonDocumentUrl: 'docs-json',
    swaggerOptions: { persistAuthorization: true, operationsSorter: 'alpha' },
  });
}

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { 'x-public'?: boolean };

function operationsOf(document: OpenAPIObject): Operation[] {
  const reading = Object.values(document.paths).map(({ get }) => get);
  return [...reading.filter((operation) => operation !== undefined), ...mutatingOperationsOf(document)];
}

function mutatingOperationsOf({ paths }: OpenAPIObject): Operation[] {
  return Object.values(paths)
    .flatMap(({ put, post, patch, delete: remove }) => [put, post, patch, remove])
    .filter((operation) => operation !== undefined);
}

function needsToken({ security }: Operation): boolean {
  return security?.length !== 0;
}

/** A route marked @Public needs no token, which OpenAPI spells `security: []`. */
function markIfPublic(operation: Operation): void {
  if (operation['x-public'] !== true) return;
  delete operation['x-public'];
  operation.security = [];
}

/** What every route with a token can answer beside its own errors. */
function addCommonProblems(operation: Operation): void {
  if (!needsToken(operation)) return;
  for (const error of [TooManyRequestsError, UnexpectedError, ServiceUnavailableError]) {
    operation.responses[error.problem.status] ??= problemResponse([error]);
  }
}
