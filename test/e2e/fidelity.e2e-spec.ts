import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { userWithAnalysis } from '../factories/persona.js';
import { anAnalysis } from '../factories/website-analysis.js';
import { fingerprintOfText } from '../../src/modules/website-analysis/index.js';
import { type Actor, newActor, send } from '../support/actors.js';
import { createTestApp } from '../support/create-test-app.js';
import { generatePersona } from '../support/walk.js';

const ROUTE = '/api/onboarding/persona/fidelity';
const SAMPLE = join(import.meta.dirname, '../authorship/sample');
const sample = (document: string): string => readFileSync(join(SAMPLE, `${document}.txt`), 'utf8');

const own = fingerprintOfText(sample('barack-obama/2010'));
const anotherOwn = sample('barack-obama/2012');
const foreign = sample('andrew-jackson/1830');

const eventsOf = async (user: Actor) => (await user.send('GET', '/api/onboarding/events')).body.last_seq;

describe('POST /persona/fidelity', () => {
  let app: NestFastifyApplication;
  let user: Actor;
  beforeAll(async () => {
    app = await createTestApp();
    user = await userWithAnalysis(app, anAnalysis(own));
  });
  afterAll(() => app.close());

  const score = async (text: string, more: object = {}) => (await user.send('POST', ROUTE, { text, ...more })).body;

  it("scores the user's other texts high and texts of others clearly lower, each with its interval", async () => {
    const [mine, theirs] = [await score(anotherOwn), await score(foreign)];
    expect(mine.score).toBeGreaterThan(75);
    expect(theirs.score).toBeLessThan(55);
    for (const { score: value, interval } of [mine, theirs]) {
      expect(interval.low).toBeLessThanOrEqual(value);
      expect(interval.high).toBeGreaterThanOrEqual(value);
    }
    expect(mine).toMatchObject({ reason: null, coverage: 1, analysis_id: 1, persona_version: null });
  });

  it('gives the same answer each time and stores nothing', async () => {
    const before = await eventsOf(user);
    expect(await score(anotherOwn)).toEqual(await score(anotherOwn));
    expect(await eventsOf(user)).toBe(before);
  });

  it('names the difference of each measure and what to change', async () => {
    const { measures } = await score('Look at this! You will love it! Buy it now! It is great! '.repeat(12));
    expect(measures).toContainEqual(
      expect.objectContaining({ measure: 'sentence_words_mean', actual: 3.25, advice: 'Write longer sentences.' }),
    );
  });

  it('says what can be told of a short text, without a score', async () => {
    const answer = await score('We roast on Tuesdays. See https://roastery.example/', { platform: 'linkedin' });
    expect(answer).toMatchObject({
      score: null,
      interval: null,
      reason: expect.stringMatching(/^too_little_text: .* 100 words/),
      words_needed: 100,
      platform: { platform: 'linkedin' },
    });
    expect(answer.platform.violations.map(({ rule }: { rule: string }) => rule)).toEqual([
      'recommended_words',
      'link_placement',
    ]);
  });

  it('finds the words that the persona uses and those that it avoids', async () => {
    const writer = await userWithAnalysis(app, anAnalysis(own));
    await generatePersona(writer, { selected_platforms: ['blog'] });
    const stated = { go_to_words: ['roast', 'farm'], avoid_words: ['synergy'] };
    await writer.send('PUT', '/api/onboarding/persona', {
      corePersona: { linguistic_fingerprint: { lexical_features: stated } },
    });
    const { body } = await writer.send('POST', ROUTE, { text: 'We roast with synergy. Synergy is all.' });
    expect(body).toMatchObject({
      go_to_words: { found: [{ term: 'roast', count: 1 }], missing: ['farm'] },
      avoid_words: [{ term: 'synergy', count: 2 }],
      persona_version: 2,
    });
  });

  it.each([
    ['no_analysis', (at: NestFastifyApplication) => Promise.resolve(newActor(at))],
    ['no_own_text', (at: NestFastifyApplication) => userWithAnalysis(at, anAnalysis(null))],
    ['earlier_version', (at: NestFastifyApplication) => userWithAnalysis(at, anAnalysis({ ...own, version: 1 }))],
  ])('is refused with the reason %s', async (because, newUser) => {
    const { status, body } = await (await newUser(app)).send('POST', ROUTE, { text: 'We roast.' });
    expect([status, body.code, body.because]).toEqual([409, 'fidelity_needs_fingerprint', because]);
  });

  it('takes up to 50,000 characters and known platforms only', async () => {
    const long = foreign.repeat(8).slice(0, 50_000);
    expect((await user.send('POST', ROUTE, { text: long })).status).toBe(200);
    expect((await user.send('POST', ROUTE, { text: `${long}x` })).status).toBe(422);
    expect((await user.send('POST', ROUTE, { text: '' })).status).toBe(422);
    expect((await user.send('POST', ROUTE, { text: 'x', platform: 'usenet' })).status).toBe(422);
  });

  it('answers several at once, and needs a token', async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => score(anotherOwn.slice(0, 2_000))));
    expect(new Set(answers.map(({ score: value }) => value)).size).toBe(1);
    expect((await send(app, 'POST', ROUTE, { text: 'x' })).status).toBe(401);
  });
});
