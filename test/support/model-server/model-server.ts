import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LoopbackServer, startLoopbackServer } from '../../../src/egress/testing/loopback-server.js';
import type { ModelProvider } from '../../../src/llm/index.js';
import {
  type AskedRequest,
  MODEL_FOLDERS,
  providerOf,
  readRequest,
  SERVED_PROVIDERS,
  wireOf,
} from './asked-request.js';
import { misbehave } from './misbehave.js';
import type { ModelReply } from './model-reply.js';

/** Answers one question, at once or later. */
export type ModelScript = (request: AskedRequest) => ModelReply | Promise<ModelReply>;

/**
 * One real HTTP server on 127.0.0.1 that stands for all providers of models, each under a folder of its own and each in
 * its own wire format: chat completions, Anthropic's messages, Gemini's generateContent.
 *
 * ```ts
 * await using models = await startModelServer();
 * models.answer({ json: { tone: 'formal' } });                       // the same for everybody, from now on
 * models.answer((request) => request.provider === 'openai' ? { status: 401 } : { text: '```json …' });
 * models.answerInTurn({ status: 429, headers: { 'retry-after': '1' } }, { json: { tone: 'formal' } });
 * app = await createTestApp(models.variables)     ;        // <NAME>_BASE_URL of every provider
 * expect(models.asked[0]?.user).toContain('page https://…');         // what was sent, in any format
 * ```
 *
 * The engine asks three times for 5xx, and leaves a provider alone for 15 s after three such questions in a row.
 * Every key is taken, by checks as well. A question that no script answers fails with 501. What a script throws is
 * thrown when the server is disposed of; the question fails with 500.
 */
export interface ModelServer extends AsyncDisposable {
  readonly origin: string;
  /** `host:port` */
  readonly authority: string;
  /** `<NAME>_BASE_URL` of every provider. */
  readonly variables: Readonly<Record<string, string>>;
  /** Questions so far, oldest first; requests for anything else are not listed. */
  readonly asked: readonly AskedRequest[];
  baseUrl(provider: ModelProvider): string;
  /** Answers every question from now on. */
  answer(script: ModelScript | ModelReply): void;
  /** Gives one reply after the other from now on, the last one for ever. */
  answerInTurn(...replies: readonly ModelReply[]): void;
}

/** Starts the server; disposing of it drops its connections and frees the port. */
export async function startModelServer(): Promise<ModelServer> {
  const asked: AskedRequest[] = [];
  const thrown: unknown[] = [];
  let script: ModelScript = () => ({ status: 501, body: { error: { message: 'no script', code: 'no_script' } } });
  const listen = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const question = await readRequest(request, asked.length);
    if (question === null) {
      answerOther(request, response);
      return;
    }
    asked.push(question);
    try {
      send(response, await script(question), question);
    } catch (error) {
      thrown.push(error);
      send(response, { status: 500 }, question);
    }
  };
  const server: LoopbackServer = await startLoopbackServer((request, response) => void listen(request, response));
  const baseUrl = (provider: ModelProvider): string => `${server.origin}${MODEL_FOLDERS[provider]}`;
  return {
    origin: server.origin,
    authority: server.authority,
    variables: Object.fromEntries(SERVED_PROVIDERS.map((name) => [`${name.toUpperCase()}_BASE_URL`, baseUrl(name)])),
    asked,
    baseUrl,
    answer: (next) => void (script = typeof next === 'function' ? next : () => next),
    answerInTurn: (...replies) => {
      let turn = 0;
      script = () => {
        const reply = replies[Math.min(turn, replies.length - 1)];
        if (reply === undefined) throw new Error('There is no reply');
        turn += 1;
        return reply;
      };
    },
    [Symbol.asyncDispose]: async () => {
      await server[Symbol.asyncDispose]();
      if (thrown.length > 0) throw new AggregateError(thrown, 'A script of the model server failed');
    },
  };
}

function send(response: ServerResponse, reply: ModelReply, question: AskedRequest): void {
  if (typeof reply === 'string') {
    misbehave(response, reply);
    return;
  }
  if ('status' in reply) {
    const { status, headers, body = {} } = reply;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
    return;
  }
  const document = wireOf(question.provider).write(reply, question, question.body);
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(document));
}

/** Checks of keys find every key good; anything else does not exist. */
function answerOther(request: IncomingMessage, response: ServerResponse): void {
  const provider = providerOf(request.url ?? '');
  const isCheck = provider !== undefined && request.method === 'GET';
  const hasKey = provider !== undefined && request.headers[wireOf(provider).keyHeader] !== undefined;
  const status = !isCheck ? 404 : hasKey ? 200 : 401;
  const document = status === 200 ? { object: 'list', data: [], models: [] } : { error: { message: 'no', code: 'no' } };
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(document));
}
