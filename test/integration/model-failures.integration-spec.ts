import { describe, expect, it } from '@jest/globals';
import { HEURISTIC, keyOf, startEngineScene, TONE } from '../support/engine-scene.js';
import type { AskedRequest, ModelReply, ModelScript } from '../support/model-server/index.js';

/** Answers one provider in one way and every other one well. */
const only =
  (provider: string, reply: ModelReply): ModelScript =>
  (request: AskedRequest) =>
    request.provider === provider ? reply : { json: TONE };

const SECRET_BODY = { error: { message: `Bad key ${keyOf('openai')} of page We are here.`, code: 'x' } };

describe('ModelEngine when a provider fails', () => {
  it.each(['openai', 'anthropic', 'gemini'] as const)(
    'goes on after a key that %s refuses, and leaves that key alone for a while',
    async (provider) => {
      await using scene = await startEngineScene([provider, 'mistral']);
      scene.models.answer(only(provider, { status: 401, body: SECRET_BODY }));
      const outcome = await scene.ask();
      expect(outcome).toMatchObject({
        origin: 'llm',
        trace: { provider: 'mistral', failures: [{ provider, reason: 'auth' }] },
      });
      expect(JSON.stringify([outcome, scene.ledger.uses])).not.toContain('Bad key');
      expect(scene.ledger.uses.map((use) => use.outcome)).toEqual(['auth', 'answered']);
      await scene.ask({ input: 'Another text.' });
      expect(scene.models.asked.map((asked) => asked.provider)).toEqual([provider, 'mistral', 'mistral']);
      scene.clock.move(31_000);
      scene.models.answer({ json: TONE });
      expect(await scene.ask({ input: 'A third text.' })).toMatchObject({ trace: { provider, failures: [] } });
    },
  );

  it.each(['openai', 'anthropic', 'gemini'] as const)('waits as long as %s asks to', async (provider) => {
    await using scene = await startEngineScene([provider]);
    scene.models.answerInTurn({ status: 429, headers: { 'retry-after': '1' } }, { json: TONE });
    const start = performance.now();
    expect(await scene.ask()).toMatchObject({ origin: 'llm', trace: { failures: [] } });
    expect(performance.now() - start).toBeGreaterThanOrEqual(1_000);
    expect(scene.ledger.uses.map((use) => use.outcome)).toEqual(['rate', 'answered']);
  });

  it('does not wait for a provider that wants minutes, but goes on', async () => {
    await using scene = await startEngineScene(['openai', 'anthropic']);
    scene.models.answer(only('openai', { status: 429, headers: { 'retry-after': '300' } }));
    expect(await scene.ask()).toMatchObject({ trace: { provider: 'anthropic', failures: [{ reason: 'rate' }] } });
    expect(scene.models.asked).toHaveLength(2);
    scene.clock.move(290_000);
    await scene.ask({ input: 'Another text.' });
    expect(scene.models.asked.map((asked) => asked.provider)).toEqual(['openai', 'anthropic', 'anthropic']);
  });

  it('asks a server in trouble three times, and after three such questions leaves it alone', async () => {
    await using scene = await startEngineScene(['gemini']);
    scene.models.answer({ status: 503, body: SECRET_BODY });
    for (const input of ['One.', 'Two.', 'Three.', 'Four.']) {
      expect(await scene.ask({ input })).toMatchObject({ value: HEURISTIC, reason: 'unavailable' });
    }
    expect(scene.models.asked).toHaveLength(9);
  });

  it.each([
    [{ status: 402 }, 'quota'],
    [{ status: 429, body: { error: { code: 'insufficient_quota' } } }, 'quota'],
    [{ status: 400, body: { error: { details: [{ reason: 'API_KEY_INVALID' }] } } }, 'auth'],
    [{ status: 400, body: { error: { code: 'content_filter' } } }, 'unsafe'],
    [{ status: 404, body: { error: { code: 'model_not_found' } } }, 'unavailable'],
    [{ status: 307, headers: { location: 'http://127.0.0.1:9/steal' } }, 'unavailable'],
    [{ status: 200, body: { error: { code: 401, message: 'no' } } }, 'auth'],
    ['huge', 'invalid_output'],
  ] as const)('tries %j no second time: %s', async (reply, reason) => {
    await using scene = await startEngineScene(['openai']);
    scene.models.answer(reply);
    expect(await scene.ask()).toMatchObject({ origin: 'heuristic', reason, trace: { failures: [{ reason }] } });
    expect(scene.models.asked).toHaveLength(1);
  });

  it.each(['page', 'cut', 'reset'] as const)('asks again after a response that is a %s', async (reply) => {
    await using scene = await startEngineScene(['openai']);
    scene.models.answerInTurn(reply, { json: TONE });
    expect(await scene.ask()).toMatchObject({ origin: 'llm', trace: { failures: [] } });
    expect(scene.ledger.uses.map((use) => use.outcome)).toEqual(['unavailable', 'answered']);
  });

  it.each([
    ['openai', { status: 200, body: { choices: [] } }],
    ['openai', { status: 200, body: [] }],
    ['anthropic', { status: 200, body: { type: 'message', content: 'text' } }],
    ['gemini', { status: 200, body: { candidates: [{ content: 7 }] } }],
    ['mistral', { status: 200, body: 'null' }],
  ] as const)('takes JSON of %s that is no answer for trouble: %j', async (provider, reply) => {
    await using scene = await startEngineScene([provider]);
    scene.models.answerInTurn(reply, { json: TONE });
    expect(await scene.ask()).toMatchObject({ origin: 'llm', trace: { failures: [] } });
    expect(scene.ledger.uses.map((use) => use.outcome)).toEqual(['unavailable', 'answered']);
  });

  it.each(['hang', 'drip'] as const)('ends in bounded time when every provider answers with a %s', async (reply) => {
    await using scene = await startEngineScene(['openai', 'anthropic', 'gemini'], { timeoutMs: 1_500 });
    scene.models.answer(reply);
    const start = performance.now();
    expect(await scene.ask()).toMatchObject({
      origin: 'heuristic',
      reason: 'timeout',
      trace: { failures: [{ reason: 'timeout' }, { reason: 'timeout' }, { reason: 'timeout' }] },
    });
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(new Set(scene.models.asked.map((asked) => asked.provider))).toEqual(
      new Set(['openai', 'anthropic', 'gemini']),
    );
  });

  it('leaves the next provider time when the first one hangs', async () => {
    await using scene = await startEngineScene(['openai', 'anthropic'], { timeoutMs: 2_000 });
    scene.models.answer(only('openai', 'hang'));
    expect(await scene.ask()).toMatchObject({ origin: 'llm', trace: { provider: 'anthropic' } });
  });

  it('does not send a key of a user to a private address', async () => {
    await using scene = await startEngineScene(['openai_compatible'], { opened: () => ({ isOperatorUrl: false }) });
    expect(await scene.ask()).toMatchObject({ origin: 'heuristic', reason: 'unavailable' });
    expect(scene.models.asked).toEqual([]);
  });
});
