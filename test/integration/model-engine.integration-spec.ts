import { describe, expect, it, jest } from '@jest/globals';
import type { ModelProvider } from '../../src/llm/index.js';
import { HEURISTIC, keyOf, startEngineScene, TONE } from '../support/engine-scene.js';
import type { ModelReply } from '../support/model-server/index.js';

const PROVIDERS: readonly ModelProvider[] = [
  'openai',
  'anthropic',
  'gemini',
  'mistral',
  'groq',
  'openrouter',
  'deepseek',
  'xai',
  'openai_compatible',
];

describe('ModelEngine', () => {
  it.each(PROVIDERS)('asks %s in its own format, with the key in a header and nowhere else', async (provider) => {
    await using scene = await startEngineScene([provider]);
    scene.models.answer({ json: TONE, model: 'model-1-2026' });
    const outcome = await scene.ask();
    expect(outcome).toMatchObject({
      origin: 'llm',
      value: TONE,
      trace: { task: 'tone-of-text@3', provider, cached: false, repairs: [], dropped: [], failures: [] },
    });
    expect(outcome.trace.inputHash).toMatch(/^[0-9a-f]{64}$/);
    const [asked] = scene.models.asked;
    expect(asked).toMatchObject({ provider, model: 'model-1', key: keyOf(provider), maxOutputTokens: 500 + 4_096 });
    expect(asked?.system).toContain('Judge the tone of the text.');
    expect(asked?.user).toContain('We are here.');
    expect(JSON.stringify([asked?.url, asked?.body])).not.toContain(keyOf(provider));
    expect(scene.ledger.uses).toMatchObject([
      { provider, model: 'model-1', inputTokens: 100, outputTokens: 20, cacheHit: false, outcome: 'answered' },
    ]);
  });

  it('says why nobody was asked', async () => {
    await using without = await startEngineScene([]);
    expect(await without.ask()).toMatchObject({ origin: 'heuristic', value: HEURISTIC, reason: 'no_key' });
    await using spent = await startEngineScene(['openai']);
    spent.ledger.left = 0;
    expect(await spent.ask()).toMatchObject({ origin: 'heuristic', reason: 'budget', trace: { inputHash: null } });
    await using locked = await startEngineScene(['openai'], { opened: () => null });
    expect(await locked.ask()).toMatchObject({
      reason: 'no_key',
      trace: { failures: [{ provider: 'openai', reason: 'no_key' }] },
    });
    expect([...without.models.asked, ...spent.models.asked, ...locked.models.asked]).toEqual([]);
  });

  it('answers from what is kept when the budget is spent, and asks nobody once more', async () => {
    await using scene = await startEngineScene(['openai']);
    scene.models.answer({ json: TONE });
    await scene.ask();
    scene.ledger.left = 0;
    expect(await scene.ask()).toMatchObject({ origin: 'llm', trace: { cached: true } });
    scene.models.answer((): ModelReply => {
      scene.ledger.left = 0;
      return { json: { ...TONE, tone: 'purple' } };
    });
    scene.ledger.left = 1;
    expect(await scene.ask({ input: 'Another text.' })).toMatchObject({ reason: 'invalid_output' });
    expect(scene.models.asked).toHaveLength(2);
  });

  it('asks the same question of the same model once and tells of it', async () => {
    await using scene = await startEngineScene(['openai']);
    scene.models.answer({ text: `\`\`\`json\n${JSON.stringify(TONE)}\n\`\`\`` });
    const first = await scene.ask();
    const second = await scene.ask();
    expect(scene.models.asked).toHaveLength(1);
    expect(second).toEqual({ ...first, trace: { ...first.trace, cached: true } });
    expect(first.trace.repairs).toEqual(['mechanical']);
    expect(scene.ledger.uses).toMatchObject([{ cacheHit: false }, { cacheHit: true, inputTokens: null }]);
    await scene.ask({ input: 'Another text.' });
    expect(scene.models.asked).toHaveLength(2);
  });

  it('asks once more when the question is to be asked anew, and keeps the new answer', async () => {
    await using scene = await startEngineScene(['openai']);
    scene.models.answerInTurn({ json: TONE }, { json: { ...TONE, reach: 1 } });
    await scene.ask();
    const anew = await scene.ask({ anew: true });
    expect(anew).toMatchObject({ value: { reach: 1 }, trace: { cached: false } });
    expect(await scene.ask()).toMatchObject({ value: { reach: 1 }, trace: { cached: true } });
    expect(scene.models.asked).toHaveLength(2);
  });

  it('asks once more with what was wrong, and no third time', async () => {
    await using scene = await startEngineScene(['openai', 'anthropic']);
    scene.models.answerInTurn({ json: { ...TONE, tone: 'purple' } }, { json: TONE });
    expect(await scene.ask()).toMatchObject({ origin: 'llm', value: TONE, trace: { repairs: ['asked_again'] } });
    expect(scene.models.asked[1]?.system).toContain('/tone');
    expect(scene.ledger.uses.map(({ outcome }) => outcome)).toEqual(['invalid_output', 'answered']);
    scene.models.answer({ json: { ...TONE, tone: 'purple' } });
    expect(await scene.ask({ input: 'Hostile.' })).toMatchObject({
      origin: 'heuristic',
      reason: 'invalid_output',
      trace: {
        failures: [
          { provider: 'openai', reason: 'invalid_output' },
          { provider: 'anthropic', reason: 'invalid_output' },
        ],
      },
    });
    expect(scene.models.asked).toHaveLength(6);
  });

  it('drops what may be left out before it gives up an answer', async () => {
    await using scene = await startEngineScene(['openai']);
    scene.models.answer({ json: { ...TONE, remark: { a: 1 } } });
    expect(await scene.ask()).toMatchObject({
      origin: 'llm',
      value: TONE,
      trace: { repairs: ['asked_again', 'dropped_optional'], dropped: ['/remark'] },
    });
  });

  it.each(['openai', 'anthropic', 'gemini'] as const)('takes a refusal of %s for one and goes on', async (provider) => {
    await using scene = await startEngineScene([provider, 'mistral']);
    scene.models.answer((request) =>
      request.provider === provider ? { text: 'I cannot help with that.', finish: 'refusal' } : { json: TONE },
    );
    expect(await scene.ask()).toMatchObject({
      origin: 'llm',
      trace: { provider: 'mistral', failures: [{ provider, reason: 'unsafe' }] },
    });
    expect(scene.models.asked).toHaveLength(2);
  });

  it.each(['openai', 'anthropic', 'gemini'] as const)('mends an answer of %s that was cut off', async (provider) => {
    await using scene = await startEngineScene([provider]);
    scene.models.answer({ text: JSON.stringify({ ...TONE, remark: 'short' }).slice(0, -4), finish: 'length' });
    expect(await scene.ask()).toMatchObject({ origin: 'llm', value: TONE });
  });

  it('never takes an answer that repeats the key, and keeps the key out of everything', async () => {
    const written = [jest.spyOn(process.stdout, 'write'), jest.spyOn(process.stderr, 'write')] as const;
    const warned = jest.spyOn(process, 'emitWarning');
    await using scene = await startEngineScene(['openai', 'gemini']);
    const leak = (key: string): ModelReply => ({ json: { ...TONE, words: { [key]: 1 } }, model: key });
    scene.models.answer(({ key }) => leak(key));
    const outcome = await scene.ask();
    expect(outcome).toMatchObject({ origin: 'heuristic', reason: 'invalid_output' });
    scene.models.answer(({ key }) => ({ status: 400, body: { error: { message: key, code: key } } }));
    const refused = await scene.ask({ input: 'Another text.' });
    const logged = [...written, warned].flatMap(({ mock }) => mock.calls.map(([text]) => String(text)));
    jest.restoreAllMocks();
    const known = JSON.stringify([outcome, refused, logged, scene.ledger.uses, [...scene.cache.kept]]);
    expect(known).not.toContain('secret-0123456789');
  });

  it('ends with the reason of the signal, and counts the call', async () => {
    await using scene = await startEngineScene(['openai']);
    const ending = new AbortController();
    scene.models.answer(() => {
      ending.abort(new Error('The job was cancelled'));
      return 'hang';
    });
    await expect(scene.ask({ signal: ending.signal })).rejects.toThrow('The job was cancelled');
    expect(scene.ledger.uses).toMatchObject([{ outcome: 'aborted', inputTokens: null }]);
    await expect(scene.ask({ signal: ending.signal })).rejects.toThrow('The job was cancelled');
    expect(scene.models.asked).toHaveLength(1);
  });
});
