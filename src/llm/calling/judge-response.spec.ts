import { describe, expect, it } from '@jest/globals';
import { judgeResponse } from './judge-response.js';

const now = new Date('2026-01-01T00:00:00.000Z');
const judge = (status: number, json: unknown, headers: Record<string, string> = {}) =>
  judgeResponse({ status, headers, json }, now);

describe('judgeResponse', () => {
  it.each([
    [401, {}, 'auth', false],
    [403, {}, 'auth', false],
    [400, { error: { status: 'INVALID_ARGUMENT', details: [{ reason: 'API_KEY_INVALID' }] } }, 'auth', false],
    [400, { code: 'Client specified an invalid argument', error: 'Incorrect API key provided: xa***' }, 'auth', false],
    [400, { error: { message: 'The argument is wrong' } }, 'unavailable', false],
    [402, {}, 'quota', false],
    [429, { error: { type: 'insufficient_quota' } }, 'quota', false],
    [400, { type: 'error', error: { type: 'billing_error' } }, 'quota', false],
    [
      400,
      { error: { type: 'invalid_request_error', message: 'Your credit balance is too low to access the API.' } },
      'quota',
      false,
    ],
    [429, {}, 'rate', true],
    [529, { type: 'error', error: { type: 'overloaded_error' } }, 'unavailable', true],
    [408, {}, 'timeout', true],
    [504, {}, 'timeout', true],
    [500, undefined, 'unavailable', true],
    [404, { error: { code: 'model_not_found' } }, 'unavailable', false],
    [403, { error: { code: 'model_not_found' } }, 'unavailable', false],
    [400, { error: { code: 'json_validate_failed' } }, 'invalid_output', false],
    [422, {}, 'unavailable', false],
    [400, { error: { code: 'content_filter' } }, 'unsafe', false],
    [200, undefined, 'unavailable', true],
    [200, { error: { code: 429, message: 'busy' } }, 'rate', true],
    [200, { error: { message: 'no code' } }, 'unavailable', true],
  ] as const)('reads status %d with %j as %s', (status, json, reason, mayPass) => {
    expect(judge(status, json)).toEqual({ reason, mayPass, retryAfterMs: null });
  });

  it.each([[{ choices: [] }], [{ error: null }], [[]], [null]])('takes %j for an answer', (json) => {
    expect(judge(200, json)).toBeNull();
  });

  it('finds the wait in the header, or where Google puts it', () => {
    expect(judge(429, {}, { 'retry-after': '7' })?.retryAfterMs).toBe(7_000);
    expect(judge(503, {}, { 'retry-after': 'Thu, 01 Jan 2026 00:00:30 GMT' })?.retryAfterMs).toBe(30_000);
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '34.07s' }];
    expect(judge(429, { error: { status: 'RESOURCE_EXHAUSTED', details } })?.retryAfterMs).toBe(35_000);
  });
});
