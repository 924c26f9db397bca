import { describe, expect, it } from '@jest/globals';
import { opensUsageModal } from './usage-modal.js';

describe('opensUsageModal', () => {
  it.each([
    [402, {}],
    [429, { message: 'Usage limit reached' }],
    [429, { error: 'Rate Limit' }],
    [429, { provider: 'openai' }],
    [429, { detail: { error: 'monthly limit' } }],
  ])('says yes to %d with %j', (status, body) => {
    expect(opensUsageModal(status, body)).toBe(true);
  });

  it.each([
    [429, { detail: 'Too many requests: the limit is 300 a minute', retry_after: 3 }],
    [429, 'limit'],
    [400, { message: 'limit', provider: 'openai' }],
  ])('says no to %d with %j', (status, body) => {
    expect(opensUsageModal(status, body)).toBe(false);
  });
});
