import { describe, expect, it } from '@jest/globals';
import { expectProblem } from '../support/problems.js';
import {
  bikes,
  cakes,
  competitorsOf,
  discover,
  discoveryScene,
  EXA_KEY,
  saveKey,
} from '../support/search-server/discovery-scene.js';
import { analyseWebsite } from '../support/walk.js';

const API = '/api/onboarding';
const scene = discoveryScene();

/** What the list says of one source. */
const sourceOf = (body: any, name: string) => body.discovery.sources.find(({ source }: any) => source === name);

describe('a discovery without any key', () => {
  it('stores the seeds alone and says which sources could not be asked, and why', async () => {
    const job = await discover(scene.user, {
      seeds: ['https://www.one.example/shop', 'two.example'],
      industry_context: 'bikes',
    });
    expect(job).toMatchObject({
      status: 'completed',
      result: { found: 2, added: 2, filtered: 0, basis: expect.stringContaining('No search provider could be asked') },
    });
    const body = await competitorsOf(scene.user);
    expect(body.competitors.map(({ domain, origin, sources }: any) => [domain, origin, sources])).toEqual([
      ['one.example', 'user', ['seeds']],
      ['two.example', 'user', ['seeds']],
    ]);
    for (const name of ['exa', 'tavily', 'serper'])
      expect(sourceOf(body, name)).toMatchObject({ status: 'not_used', reason: 'no_key', named: 0, retry_at: null });
    expect(scene.search.seen).toEqual([]);
  });

  it('invents no competitor, no label and no number', async () => {
    const job = await discover(scene.user, { industry_context: 'bicycle repair' });
    expect(job.result).toMatchObject({ found: 0, added: 0 });
    await discover(scene.user, { seeds: ['one.example'] });
    const [competitor] = (await competitorsOf(scene.user)).competitors;
    expect(competitor).toMatchObject({
      title: null,
      summary: null,
      relevance_score: null,
      highlights: [],
      analysis: null,
      assessment: { threat_level: 'unknown', strengths: [] },
    });
    for (const { value } of Object.values<any>(competitor.relevance.components)) expect(value).toBeNull();
  });

  it('needs something to start from', async () => {
    expectProblem(await scene.user.send('POST', `${API}/competitors/discover`, {}), 422, 'validation_failed');
    expectProblem(
      await scene.user.send('POST', `${API}/competitors/discover`, { seeds: ['not a site'] }),
      422,
      'validation_failed',
    );
  });

  it('takes the links of the own site, without its profiles on platforms', async () => {
    await analyseWebsite(scene.user, scene.site.url, { max_pages: 1 });
    await discover(scene.user, {});
    const body = await competitorsOf(scene.user);
    expect(body.competitors.map(({ domain }: any) => domain)).toEqual(['partner.example']);
    expect(body.discovery.filtered).toContainEqual({
      domain: 'facebook.com',
      reason: 'platform',
      detail: 'It is a platform: social network.',
      sources: ['own_links'],
    });
  });
});

describe('a discovery with keys', () => {
  it('asks Exa for sites like the own one and explains how near each is', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    await analyseWebsite(scene.user, scene.site.url, { max_pages: 1 });
    scene.search.knows('exa', [
      cakes,
      bikes,
      { ...bikes, url: 'https://shop.bike-doctor.example/' },
      { ...cakes, url: scene.site.url },
    ]);
    const job = await discover(scene.user, { num_results: 5 });
    expect(job.status).toBe('completed');
    expect(scene.search.seen[0]).toMatchObject({
      provider: 'exa',
      path: '/findSimilar',
      body: { url: scene.site.url, numResults: 5, excludeDomains: [scene.site.host] },
    });
    const body = await competitorsOf(scene.user);
    expect(body.competitors.map(({ domain }: any) => domain)).toEqual([
      'bike-doctor.example',
      'cakes.example',
      'partner.example',
    ]);
    const [first, second] = body.competitors;
    expect(first).toMatchObject({ origin: 'external', title: 'Bike Doctor', summary: bikes.text, sources: ['exa'] });
    expect(first.relevance).toMatchObject({
      basis: 'description',
      score: first.relevance_score,
      components: {
        provider_score: { value: 0.8, weight: 0.28 },
        same_language: { value: 1 },
        shared_schema_types: { value: null, weight: 0, detail: expect.stringContaining('No page') },
      },
    });
    expect(first.relevance.components.text_similarity.shared).toContain('brakes');
    expect(first.relevance_score).toBeGreaterThan(second.relevance_score);
    expect(body.discovery.filtered).toContainEqual(
      expect.objectContaining({ domain: scene.site.host, reason: 'own_domain' }),
    );
  });

  it('speaks to Tavily and Serper in their own words, and joins what they name by domain', async () => {
    await saveKey(scene.user, 'tavily', 'tvly-good-key-000001');
    await saveKey(scene.user, 'serper', 'serper-good-key-0001');
    scene.search.knows('tavily', [bikes]);
    scene.search.knows('serper', [{ ...bikes, url: 'https://bike-doctor.example/' }, cakes]);
    await discover(scene.user, { industry_context: 'bicycle repair at home' });
    const body = await competitorsOf(scene.user);
    expect(scene.search.seen.map(({ provider, path }) => [provider, path])).toEqual([
      ['tavily', '/search'],
      ['serper', '/search'],
    ]);
    expect(body.competitors.find(({ domain }: any) => domain === 'bike-doctor.example').sources).toEqual([
      'tavily',
      'serper',
    ]);
    const found = body.competitors.find(({ domain }: any) => domain === 'cakes.example');
    expect(found.relevance.components.provider_score).toMatchObject({ value: null, detail: 'No source gave a score.' });
  });

  it('finds a key that is stored under the former name of Exa', async () => {
    await saveKey(scene.user, 'metaphor', EXA_KEY);
    scene.search.knows('exa', [bikes]);
    await discover(scene.user, { industry_context: 'bicycle repair' });
    expect(sourceOf(await competitorsOf(scene.user), 'exa')).toMatchObject({ status: 'used', named: 1 });
    expect(scene.search.seen[0]).toMatchObject({ path: '/search', body: { category: 'company' } });
  });

  it.each([
    ['rejected', { status: 401 }, null],
    ['exhausted', { status: 402 }, null],
    ['rate_limited', { status: 429, headers: { 'retry-after': '120' } }, 120_000],
    ['unexpected_answer', { status: 500 }, 300_000],
    ['unreachable', 'reset', 300_000],
    ['invalid_answer', { body: '{"results": [' }, null],
    ['invalid_answer', { body: '{"hits": []}' }, null],
    ['invalid_answer', { body: `{"results": [{"url": "https://a.example", "title": "${EXA_KEY}"}]}` }, null],
    ['invalid_answer', { body: `{"results": "${'x'.repeat(3_000_000)}"}` }, null],
  ] as const)('goes on without a provider: %s', async (reason, behaviour, waitMs) => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    scene.search.behave('exa', behaviour);
    const start = Date.now();
    const job = await discover(scene.user, { industry_context: 'bikes', seeds: ['one.example'] });
    expect(job.status).toBe('completed');
    const { competitors, ...body } = await competitorsOf(scene.user);
    expect(competitors.map(({ domain }: any) => domain)).toEqual(['one.example']);
    const source = sourceOf(body, 'exa');
    expect(source).toMatchObject({ status: 'not_used', reason });
    if (waitMs === null) expect(source.retry_at).toBeNull();
    else expect(Date.parse(source.retry_at)).toBeGreaterThanOrEqual(start + waitMs);
    expect(JSON.stringify(body)).not.toContain(EXA_KEY);
  });

  it('ends when a provider never answers', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    scene.search.behave('exa', 'hang');
    expect((await discover(scene.user, { industry_context: 'bikes', seeds: ['one.example'] })).status).toBe(
      'completed',
    );
    expect(sourceOf(await competitorsOf(scene.user), 'exa')).toMatchObject({ reason: 'timeout' });
  }, 60_000);

  it('bounds what a hostile provider says', async () => {
    await saveKey(scene.user, 'exa', EXA_KEY);
    const title = `A\u0000\u202eB\ud800${'x'.repeat(9_000)}`;
    const results = [
      ...Array.from({ length: 120 }, (_, index) => ({ url: `https://s${index}.example/`, title, score: 7 })),
      { url: 'javascript:alert(1)' },
      null,
    ];
    scene.search.behave('exa', { body: JSON.stringify({ results }) });
    const job = await discover(scene.user, { industry_context: 'bikes', num_results: 50 });
    expect(job.result.added).toBe(50);
    const { competitors } = await competitorsOf(scene.user);
    for (const { title: shown, relevance } of competitors) {
      expect(shown).toMatch(/^A B/);
      expect(shown.length).toBeLessThanOrEqual(300);
      expect(relevance.components.provider_score.value).toBeNull();
    }
  });
});
