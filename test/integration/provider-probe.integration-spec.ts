import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Clock } from '../../src/common/time/index.js';
import { EgressClient } from '../../src/egress/index.js';
import type { Check } from '../../src/modules/api-keys/checks/check.js';
import { ProviderProbe } from '../../src/modules/api-keys/checks/provider-probe.js';
import { operatorUrls, PROVIDER_NAMES } from '../../src/modules/api-keys/index.js';
import { ProviderAddresses } from '../../src/modules/api-keys/providers/provider-addresses.js';
import { testSettings } from '../support/create-test-app.js';
import { startLoopbackServer } from '../../src/egress/testing/loopback-server.js';
import {
  CHECKED_PROVIDERS,
  type CheckedProvider,
  type ProviderBehaviour,
  type ProviderServer,
  startProviderServer,
} from '../support/provider-server.js';
import { PROVIDER_WIRES } from '../support/provider-wires.js';

const KEY = 'PlantedKey-4c1e9a77d2';
const CANARY = 'ProviderCanary51f0';
const NOW = new Date('2026-11-22T10:00:00.000Z');
const MINUTE_MS = 60_000;

class StoppedClock extends Clock {
  override now(): Date {
    return NOW;
  }
}

describe.each(CHECKED_PROVIDERS)('a check of %s', (provider) => {
  let server: ProviderServer;
  let client: EgressClient;
  let probe: ProviderProbe;
  beforeAll(async () => {
    server = await startProviderServer();
    const settings = testSettings(server.variables);
    client = new EgressClient({ allow: [], operatorUrls: operatorUrls(settings), userAgent: 'TestChecker/1' });
    probe = new ProviderProbe(client, new ProviderAddresses(settings), new StoppedClock());
    server.accept(KEY);
  });
  beforeEach(() => server.behave(provider, null));
  afterAll(async () => {
    await client.close();
    await server[Symbol.asyncDispose]();
  });

  const check = (key = KEY): Promise<Check> => probe.probe(provider, key, null);
  const checkWhen = (behaviour: ProviderBehaviour): Promise<Check> => {
    server.behave(provider, behaviour);
    return check();
  };

  it('accepts a key that works, and sends it in its header only', async () => {
    const wire = PROVIDER_WIRES[provider];
    const before = server.seen.length;
    expect(await check()).toMatchObject({ status: 'valid', checkedAt: NOW, retryAt: null });
    const [request] = server.seen.slice(before);
    expect(request).toMatchObject({ method: wire.method, url: wire.target });
    expect(request?.headers[wire.header]).toBe(`${wire.prefix}${KEY}`);
    expect(`${request?.url} ${request?.body}`).not.toContain(KEY);
    const others = Object.entries(request?.headers ?? {}).filter(([name]) => name !== wire.header);
    expect(JSON.stringify(others)).not.toContain(KEY);
  });

  it('rejects a wrong key as the provider says it', async () => {
    expect(await check('SomeOtherKey-000000')).toMatchObject({ status: 'rejected', retryAt: null });
  });

  it.each([
    [401, 'rejected'],
    [403, 'rejected'],
    [402, 'exhausted'],
  ])('answers status %d with %s', async (status, expected) => {
    expect(await checkWhen({ status, json: { error: CANARY } })).toMatchObject({ status: expected, retryAt: null });
  });

  it('finds a key exhausted in every way the provider says it', async () => {
    for (const [status, json] of PROVIDER_WIRES[provider].exhausted ?? [])
      expect(await checkWhen({ status, json })).toMatchObject({ status: 'exhausted' });
    const quota = { status: 429, json: { error: { code: 'insufficient_quota', message: CANARY } } };
    expect(await checkWhen(quota)).toMatchObject({ status: 'exhausted', detail: expect.not.stringContaining(CANARY) });
  });

  it('finds a key rejected that the provider knows and has blocked', async () => {
    for (const json of PROVIDER_WIRES[provider].blocked ?? [])
      expect(await checkWhen({ status: 200, json })).toMatchObject({ status: 'rejected' });
  });

  it('cannot tell from a rate limit, and waits as long as the provider says', async () => {
    const answer = (headers: Record<string, string>) => ({ status: 429, json: { error: 'slow down' }, headers });
    expect(await checkWhen(answer({ 'retry-after': '120' }))).toMatchObject({
      status: 'unknown',
      retryAt: new Date(NOW.getTime() + 2 * MINUTE_MS),
    });
    expect(await checkWhen(answer({ 'retry-after': '99999999' }))).toMatchObject({
      retryAt: new Date(NOW.getTime() + 24 * 60 * MINUTE_MS),
    });
    expect(await checkWhen(answer({}))).toMatchObject({ retryAt: new Date(NOW.getTime() + 5 * MINUTE_MS) });
  });

  it.each<[string, ProviderBehaviour]>([
    ['trouble of the provider', { status: 500, json: { error: CANARY } }],
    ['an overloaded provider', { status: 529, json: { error: CANARY } }],
    ['an unknown address', { status: 404, json: { error: CANARY } }],
    ['broken JSON', 'malformed'],
    ['the page of a captive portal', 'page'],
    ['an answer of 10 MB', 'huge'],
    ['an error of 10 MB', 'huge_error'],
    ['a connection that is reset', 'reset'],
  ])('cannot tell from %s', async (_case, behaviour) => {
    const found = await checkWhen(behaviour);
    expect(found).toMatchObject({ status: 'unknown', retryAt: new Date(NOW.getTime() + 5 * MINUTE_MS) });
    expect(JSON.stringify(found)).not.toContain(CANARY);
    expect(JSON.stringify(found)).not.toContain(KEY);
  });

  it('does not carry the key along a redirect', async () => {
    await using thief = await startLoopbackServer((_request, response) => response.end('{}'));
    expect(await checkWhen({ redirect: `${thief.origin}/` })).toMatchObject({ status: 'unknown' });
    expect(thief.connections()).toBe(0);
  });
});

describe('a check', () => {
  let server: ProviderServer;
  let client: EgressClient;
  let probe: ProviderProbe;
  beforeAll(async () => {
    server = await startProviderServer();
    const settings = testSettings({ ...server.variables, OPENAI_COMPATIBLE_BASE_URL: undefined });
    client = new EgressClient({ allow: [], operatorUrls: operatorUrls(settings), userAgent: 'TestChecker/1' });
    probe = new ProviderProbe(client, new ProviderAddresses(settings), new StoppedClock());
  });
  afterAll(async () => {
    await client.close();
    await server[Symbol.asyncDispose]();
  });

  it.each(['hang', 'drip'] as const)(
    'of any provider ends in bounded time when the answer does %s',
    async (behaviour) => {
      const probed = CHECKED_PROVIDERS.filter((name) => name !== 'openai_compatible');
      for (const provider of probed) server.behave(provider, behaviour);
      const started = Date.now();
      const found = await Promise.all(probed.map((provider: CheckedProvider) => probe.probe(provider, KEY, null)));
      expect(found.map(({ status }) => status)).toEqual(probed.map(() => 'unknown'));
      expect(Date.now() - started).toBeLessThan(20_000);
    },
    30_000,
  );

  it('covers every provider of the catalogue', () => {
    expect([...CHECKED_PROVIDERS, 'copilotkit'].sort()).toEqual([...PROVIDER_NAMES].sort());
  });

  it('says that a provider offers none', async () => {
    expect(await probe.probe('copilotkit', 'ck_pub_00000000', null)).toEqual({
      status: 'unknown',
      detail: expect.stringContaining('offers no way'),
      checkedAt: null,
      retryAt: null,
    });
  });

  it('sends nothing to a private address that a user gave, though the operator has one at the same host', async () => {
    const before = server.seen.length;
    const found = await probe.probe('openai_compatible', KEY, server.baseUrl('openai_compatible'));
    expect(found).toMatchObject({ status: 'unknown', detail: expect.stringContaining('not public'), retryAt: null });
    expect(server.seen.length).toBe(before);
  });

  it('asks for an address where nobody gave one', async () => {
    expect(await probe.probe('openai_compatible', KEY, null)).toMatchObject({
      status: 'unknown',
      detail: expect.stringContaining('base_url'),
      checkedAt: null,
    });
  });

  it('cannot tell from a server that answers without a key as well', async () => {
    await using open = await startLoopbackServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data": []}'),
    );
    const settings = testSettings({ OPENAI_COMPATIBLE_BASE_URL: open.origin });
    const direct = new EgressClient({ allow: [], operatorUrls: operatorUrls(settings), userAgent: 'TestChecker/1' });
    const openProbe = new ProviderProbe(direct, new ProviderAddresses(settings), new StoppedClock());
    expect(await openProbe.probe('openai_compatible', KEY, null)).toMatchObject({
      status: 'unknown',
      detail: expect.stringContaining('without a key'),
    });
    expect(open.requests.map(({ headers }) => headers.authorization)).toEqual([`Bearer ${KEY}`, undefined]);
    await direct.close();
  });
});
