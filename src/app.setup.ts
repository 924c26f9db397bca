import cors from '@fastify/cors';
import { MikroORM } from '@mikro-orm/postgresql';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import { randomUUID } from 'node:crypto';
import { MalformedRequestError } from './common/errors/index.js';
import {
  answerClientError,
  createValidationPipe,
  bodyProblem,
  MAX_BODY_BYTES,
  ProblemFilter,
  sendProblem,
  runWithTrace,
} from './common/http/index.js';
import { runInUnitOfWork } from './database/index.js';
import { logRequest } from './common/logging/index.js';
import { SETTINGS, type SettingValues } from './config/index.js';
import { LiveSocketAdapter } from './modules/live-events/index.js';
import { acceptUploads } from './modules/wizard-compat/index.js';
import { setUpApiDocs } from './openapi.js';

/** How long a request may take to arrive; the wizard waits as long for an upload. Fastify by itself sets no bound. */
const REQUEST_MS = 180_000;

/** Fastify as this service uses it: own request ids, bounded bodies. An empty body is none, whatever type it is said to be. */
export function createAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_MS,
    clientErrorHandler: answerClientError,
    genReqId: () => randomUUID(),
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 2_048 },
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(new MalformedRequestError('The address cannot be decoded.'), request, reply),
  });
  const parseJson = adapter.getInstance().getDefaultJsonParser('error', 'error');
  adapter.useBodyParser('application/json', false, { bodyLimit: MAX_BODY_BYTES }, (request, body, done) => {
    if (body.length === 0) done(null);
    else void parseJson(request, body.toString(), done);
  });
  return adapter;
}

/** Everything around the routes; shared by the running service and the tests. */
export async function configureApp(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  const settings = app.get<SettingValues>(SETTINGS);
  addSecurityHeaders(app);
  await app.register(cors, {
    origin: settings.CORS_ORIGINS.includes('*') ? true : settings.CORS_ORIGINS,
    credentials: !settings.CORS_ORIGINS.includes('*'),
    methods: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match', 'Last-Event-ID'],
    strictPreflight: false,
    exposedHeaders: ['ETag', 'Idempotent-Replayed', 'Location', 'Retry-After', 'X-Request-Id'],
  });
  addRequestScope(app);
  if (settings.WIZARD_COMPAT) await acceptUploads(app);
  app.useWebSocketAdapter(new LiveSocketAdapter(app, settings.CORS_ORIGINS));
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new ProblemFilter());
  setUpApiDocs(app);
  return app;
}

/** The headers are put together once: the Fastify plugin of helmet does so for every request. */
function addSecurityHeaders(app: NestFastifyApplication): void {
  const setHeaders = helmet({
    contentSecurityPolicy: { directives: { 'script-src': ["'self'"], 'upgrade-insecure-requests': null } },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    setHeaders(request.raw, reply.raw, () => done());
  });
}

/** Gives every request its unit of work and its trace. After the body is read: a stream event would lose both. */
function addRequestScope(app: NestFastifyApplication): void {
  const { em } = app.get(MikroORM);
  const logger = app.get(Logger);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    logRequest(logger, request, reply);
    done();
  });
  fastify.addHook('preValidation', (request, _reply, done) => {
    const problem = bodyProblem(request.body);
    done(problem === null ? undefined : new MalformedRequestError(problem));
  });
  fastify.addHook('preHandler', (request, _reply, done) => {
    runWithTrace({ requestId: request.id }, () => runInUnitOfWork(em, done));
  });
}
