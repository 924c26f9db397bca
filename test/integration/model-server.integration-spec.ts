import { describe, expect, it } from '@jest/globals';
import { type ModelReply, type ModelServer, startModelServer, valueAt } from '../support/model-server/index.js';

const questions = {
  openai: ['/chat/completions', 'authorization', 'Bearer '],
  anthropic: ['/messages', 'x-api-key', ''],
  gemini: ['/models/m-1:generateContent', 'x-goog-api-key', ''],
} as const;

async function ask(models: ModelServer, provider: keyof typeof questions, body: object): Promise<unknown> {
  const [path, header, prefix] = questions[provider];
  const response = await fetch(`${models.baseUrl(provider)}${path}`, {
    method: 'POST',
    headers: { [header]: `${prefix}key-1` },
    body: JSON.stringify(body),
  });
  return response.json();
}

describe('the model server of tests', () => {
  it.each([
    ['openai', { model: 'm-1', messages: [{ role: 'user', content: 'Hi' }] }, ['choices', '0', 'message', 'content']],
    ['anthropic', { model: 'm-1', messages: [{ role: 'user', content: 'Hi' }] }, ['content', '0', 'text']],
    ['gemini', { contents: [{ parts: [{ text: 'Hi' }] }] }, ['candidates', '0', 'content', 'parts', '0', 'text']],
  ] as const)('speaks the wire format of %s and remembers the question', async (provider, body, path) => {
    await using models = await startModelServer();
    models.answer({ json: { tone: 'formal' } });
    expect(valueAt(await ask(models, provider, body), ...path)).toBe('{"tone":"formal"}');
    expect(models.asked).toMatchObject([{ provider, key: 'key-1', model: 'm-1', user: 'Hi' }]);
  });

  it('gives replies in turn and fails a question without a script', async () => {
    await using models = await startModelServer();
    expect(await ask(models, 'openai', {})).toMatchObject({ error: { code: 'no_script' } });
    const busy: ModelReply = { status: 429, body: { busy: true } };
    models.answerInTurn(busy, { text: 'Hi' });
    expect(await ask(models, 'openai', {})).toEqual({ busy: true });
    expect(await ask(models, 'openai', {})).toMatchObject({ choices: [{ message: { content: 'Hi' } }] });
  });

  it('tells what a script threw', async () => {
    const models = await startModelServer();
    models.answer(() => Promise.reject(new Error('expected another question')));
    await ask(models, 'openai', {});
    await expect(models[Symbol.asyncDispose]()).rejects.toThrow('A script of the model server failed');
  });
});
