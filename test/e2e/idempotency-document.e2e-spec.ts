import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApiDocument } from '../../src/openapi.js';
import { createTestApp } from '../support/create-test-app.js';

const MUTATING = ['post', 'put', 'patch', 'delete'] as const;

const PROBLEMS = [
  ['400', 'malformed_request'],
  ['409', 'request_in_flight'],
  ['412', 'version_mismatch'],
  ['422', 'idempotency_key_reused'],
] as const;

/** What is read of an operation of the document. */
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly responses: Readonly<Record<string, { readonly headers?: object; readonly content?: any }>>;
  readonly security?: readonly object[];
}

describe('the API document', () => {
  let app: NestFastifyApplication;
  let paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  beforeAll(async () => {
    app = await createTestApp();
    paths = JSON.parse(JSON.stringify(createApiDocument(app).paths));
  });
  afterAll(() => app.close());

  const operations = (isMutating: boolean): [string, Operation][] =>
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods)
        .filter(([method]) => MUTATING.some((name) => name === method) === isMutating)
        .map(([method, operation]): [string, Operation] => [`${method} ${path}`, operation]),
    );
  const headersOf = ({ parameters = [] }: Operation): string[] =>
    parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name);

  it('has both request headers, their problems and their answer headers on every operation of a user that changes', () => {
    const changing = operations(true).filter(([, { security }]) => security?.length !== 0);
    expect(changing.length).toBeGreaterThan(10);
    for (const [name, operation] of changing) {
      expect([name, headersOf(operation)]).toEqual([name, expect.arrayContaining(['Idempotency-Key', 'If-Match'])]);
      expect(operation.parameters?.filter((parameter) => parameter.in === 'header' && parameter.required)).toEqual([]);
      const examples = PROBLEMS.map(([status]) => operation.responses[status]?.content?.['application/problem+json']);
      expect([name, examples.map((content, index) => PROBLEMS[index]![1] in (content?.examples ?? {}))]).toEqual([
        name,
        PROBLEMS.map(() => true),
      ]);
      const success = Object.entries(operation.responses).filter(([status]) => status.startsWith('2'));
      expect([name, success.map(([, { headers }]) => Object.keys(headers ?? {}).sort())]).toEqual([
        name,
        success.map(() => expect.arrayContaining(['ETag', 'Idempotent-Replayed'])),
      ]);
    }
  });

  it('keeps the problems that a route documents for the same status', () => {
    const complete = paths['/api/onboarding/step/{n}/complete']?.['post']?.responses;
    const codes = (status: string): string[] =>
      Object.keys(complete?.[status]?.content['application/problem+json'].examples);
    expect(codes('422')).toEqual(expect.arrayContaining(['validation_failed', 'idempotency_key_reused']));
    expect(codes('409')).toEqual(expect.arrayContaining(['step_out_of_order', 'request_in_flight']));
  });

  it('has none of it on operations that only read', () => {
    for (const [name, operation] of operations(false)) {
      expect([name, headersOf(operation)]).toEqual([name, expect.not.arrayContaining(['Idempotency-Key'])]);
      expect([name, operation.responses['412']]).toEqual([name, undefined]);
    }
  });
});
