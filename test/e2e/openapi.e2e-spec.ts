import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApiDocument } from '../../src/openapi.js';
import { createTestApp } from '../support/create-test-app.js';

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly security?: readonly object[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

const committed: { paths: Record<string, Record<string, Operation>> } = JSON.parse(
  readFileSync('openapi.json', 'utf8'),
);
const operations = Object.entries(committed.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);

describe('the committed OpenAPI document', () => {
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await createTestApp();
  });
  afterAll(() => app.close());

  it('holds exactly the routes of the service', () => {
    const live = createApiDocument(app);
    expect(Object.keys(committed.paths).sort()).toEqual(Object.keys(live.paths).sort());
  });

  it('gives every operation an id of its own', () => {
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(operations.length);
  });

  it.each(operations)('documents $name', ({ operation }) => {
    expect(operation.summary).toBeTruthy();
    expect(operation.tags).toHaveLength(1);
    const isPublic = operation.security?.length === 0;
    expect(Object.keys(operation.responses).includes('401')).toBe(!isPublic || operation.operationId === 'readMetrics');
    const [success] = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
    expect(success?.[0] === '204' || success?.[1].content !== undefined).toBe(true);
  });

  it('is served with Swagger UI', async () => {
    const page = await app.inject({ method: 'GET', url: '/docs' });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('swagger-ui');
    const document = await app.inject({ method: 'GET', url: '/docs-json' });
    expect(document.json()).toMatchObject({
      openapi: '3.1.0',
      components: { securitySchemes: { bearer: { scheme: 'bearer' } } },
    });
  });
});
