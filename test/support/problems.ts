import { expect } from '@jest/globals';
import type { send } from './actors.js';

/** An answer of the app under test. */
export type Answer = Awaited<ReturnType<typeof send>>;

/** Checks that an answer is a complete problem document of one kind, traceable by its request id. */
export function expectProblem(answer: Answer, status: number, code: string): void {
  expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.body).toMatchObject({
    type: `/docs/errors/${code}`,
    status,
    title: expect.any(String),
    detail: expect.stringMatching(/\S/),
    request_id: answer.headers['x-request-id'],
  });
}
