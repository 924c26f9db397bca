import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type Actor, newActor } from '../support/actors.js';
import { askEcho, questionIn } from '../support/asked-models.js';
import { createTestApp } from '../support/create-test-app.js';
import { captureOutput, dumpDatabase } from '../support/leaks.js';
import { type AskedRequest, type ModelServer, startModelServer } from '../support/model-server/index.js';
import { saveKey } from '../support/stored-keys.js';

const QUESTIONS = 200;
const SHARED = 40;
const AT_ONCE = 10;
const NEEDLE = 'planted-needle';

const keyOf = (name: string): string => `${NEEDLE}-${name}-0123456789`;

/** Answers each question with itself and the name in the key that it came with. */
const echo = (request: AskedRequest) => {
  const name = /needle-(\w+)-/.exec(request.key)?.[1] ?? 'nobody';
  return { json: { said: `${questionIn(request)} with ${name}` } };
};

let app: NestFastifyApplication;
let models: ModelServer;
beforeAll(async () => {
  models = await startModelServer();
  app = await createTestApp({ ...models.variables, LOG_LEVEL: 'trace' });
});
afterAll(async () => {
  await app.close();
  await models[Symbol.asyncDispose]();
});

async function newOwner(name: string): Promise<Actor> {
  const user = newActor(app);
  expect((await saveKey(user, 'openai', keyOf(name))).status).toBe(200);
  return user;
}

/** A user's questions; the first are the same for everybody. */
function questionsOf(name: string): string[] {
  const question = (number: number): string => (number < SHARED ? `shared ${number}` : `${name} ${number}`);
  return Array.from({ length: QUESTIONS }, (_none, number) => question(number));
}

/** A text in JSON, every character by its number. */
function escaped(text: string): string {
  return Array.from(text, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}

/** Lines of the log and rows of the database that hold a key, beside those that are given. */
async function leaks(lines: readonly string[]): Promise<string[]> {
  return [...lines, ...(await dumpDatabase())].filter(
    (line) => line.includes(NEEDLE) || line.includes(escaped(NEEDLE)),
  );
}

describe('two users who ask models at the same time', () => {
  it(`have each of ${2 * QUESTIONS} questions asked with their own key, and none answered from the other’s cache`, async () => {
    models.answer(echo);
    const users = { anna: await newOwner('anna'), ben: await newOwner('ben') };
    const output = captureOutput();
    const wrong: string[] = [];
    const ask = async (name: 'anna' | 'ben', question: string): Promise<void> => {
      const { value } = await askEcho(app, users[name], question);
      if (value.said !== `${question} with ${name}`) wrong.push(`${name} asked ${question}: ${value.said}`);
    };
    const hers = questionsOf('anna').map((question) => () => ask('anna', question));
    const his = questionsOf('ben').map((question) => () => ask('ben', question));
    const turns = hers.flatMap((turn, number) => [turn, ...his.slice(number, number + 1)]);
    for (let first = 0; first < turns.length; first += AT_ONCE)
      await Promise.all(turns.slice(first, first + AT_ONCE).map((turn) => turn())).catch((error: unknown) => {
        output.restore();
        throw error;
      });
    output.restore();
    expect(wrong).toEqual([]);
    const byKey = Map.groupBy(models.asked, ({ key }) => key);
    expect([...byKey.keys()].toSorted()).toEqual([keyOf('anna'), keyOf('ben')]);
    for (const name of ['anna', 'ben'])
      expect(byKey.get(keyOf(name))?.map(questionIn).toSorted()).toEqual(questionsOf(name).toSorted());
    expect(await leaks(output.lines)).toEqual([]);
  }, 120_000);

  it('are answered from their own cache the second time, and the ledger says so', async () => {
    models.answer(echo);
    const [anna, ben] = [await newOwner('anna'), await newOwner('ben')];
    const before = models.asked.length;
    for (const user of [anna, ben, anna, ben]) expect((await askEcho(app, user, 'once')).origin).toBe('llm');
    expect(models.asked.length - before).toBe(2);
    for (const user of [anna, ben]) {
      const { totals } = (await user.send('GET', '/api/onboarding/usage')).body;
      expect(totals).toMatchObject({ calls: 1, answered: 1, cache_hits: 1, unreported: 0 });
    }
  });
});

describe('a server that sends the key back', () => {
  it.each<[string, (request: AskedRequest) => Parameters<ModelServer['answer']>[0]]>([
    ['in its answer', ({ key }) => ({ json: { said: key } })],
    ['spelled in another way', ({ key }) => ({ text: `{"said": "${escaped(key)}"}` })],
    ['in text around its answer', ({ key }) => ({ text: `You are ${key}. {"said": "hello"}` })],
    ['in its refusal', ({ key }) => ({ status: 401, body: { error: { message: `bad key ${key}`, code: key } } })],
    ['in a header', ({ key }) => ({ status: 500, headers: { 'x-key': key }, body: key })],
  ])('%s does not get it into an outcome, the log, the ledger, the cache or an export', async (_where, reply) => {
    models.answer((request) => {
      const given = reply(request);
      return typeof given === 'function' ? given(request) : given;
    });
    const user = await newOwner('carla');
    const output = captureOutput();
    const outcome = await askEcho(app, user, 'what is my key').finally(() => output.restore());
    const { text } = await user.send('GET', '/api/onboarding/export');
    expect(await leaks([JSON.stringify(outcome), text, ...output.lines])).toEqual([]);
    expect(await leaks([keyOf('carla')])).toHaveLength(1);
  });
});
