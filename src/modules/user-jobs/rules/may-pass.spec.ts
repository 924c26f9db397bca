import { describe, expect, it } from '@jest/globals';
import { mayPass } from './may-pass.js';

const error = (code: string, status: number, extensions: Record<string, unknown> = {}) => ({
  problem: { code, status, title: '', remedy: '' },
  extensions,
});

describe('mayPass', () => {
  it.each([
    ['an outage of ours', error('service_unavailable', 503)],
    ['a defect of ours', error('internal_error', 500)],
    ['too many requests', error('too_many_requests', 429)],
    ['a slow site', error('site_timeout', 422)],
    ['a site that closes the connection', error('site_unreachable', 422, { reason: 'connection_closed' })],
    ['a site that answers 503', error('site_http_error', 422, { site_status: 503 })],
  ])('tries again after %s', (_title, failure) => {
    expect(mayPass(failure)).toBe(true);
  });

  it.each([
    ['invalid input', error('validation_failed', 422)],
    ['a host that does not exist', error('site_unreachable', 422, { reason: 'dns' })],
    ['a broken certificate', error('site_unreachable', 422, { reason: 'tls' })],
    ['a missing page', error('site_http_error', 422, { site_status: 404 })],
  ])('gives up at once after %s', (_title, failure) => {
    expect(mayPass(failure)).toBe(false);
  });
});
