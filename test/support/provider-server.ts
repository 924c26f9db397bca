import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LoopbackServer, startLoopbackServer } from '../../src/egress/testing/loopback-server.js';
import { PROVIDER_WIRES } from './provider-wires.js';

/** How a provider behaves, whatever it is asked. */
export type ProviderBehaviour =
  | { readonly status: number; readonly json: object; readonly headers?: Readonly<Record<string, string>> }
  | 'malformed'
  | 'page'
  | 'hang'
  | 'drip'
  | 'huge'
  | 'huge_error'
  | 'reset'
  | { readonly redirect: string };

/** A request as a provider saw it. */
export interface SeenRequest {
  readonly provider: CheckedProvider;
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** A provider that the server stands for. */
export type CheckedProvider = keyof typeof PROVIDER_WIRES;

/** Every provider that the server stands for. */
export const CHECKED_PROVIDERS = Object.keys(PROVIDER_WIRES).filter(
  (name): name is CheckedProvider => name in PROVIDER_WIRES,
);

/** Stands for all providers: each at a path of its own, each with its own wire format. */
export interface ProviderServer extends AsyncDisposable {
  /** `<NAME>_BASE_URL` of every provider. */
  readonly variables: Readonly<Record<string, string>>;
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  /** Base URL of one provider. */
  baseUrl(provider: CheckedProvider): string;
  /** Makes a key work; every other one is refused as the provider refuses it. */
  accept(key: string): void;
  /** Makes a provider behave in another way; null lets it look at keys again. */
  behave(provider: CheckedProvider, behaviour: ProviderBehaviour | null): void;
  /** Runs before each answer. */
  onRequest: ((request: SeenRequest) => Promise<void> | void) | null;
}

/** The path under which a provider answers; both names of Exa share one. */
function folderOf(provider: CheckedProvider): string {
  return provider === 'metaphor' ? 'exa' : provider;
}

export async function startProviderServer(): Promise<ProviderServer> {
  const accepted = new Set<string>();
  const behaviours = new Map<string, ProviderBehaviour>();
  const seen: SeenRequest[] = [];
  const listen = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const found = await readRequest(request);
    if (found === null) {
      answer(response, 404, { error: 'no such provider' });
      return;
    }
    seen.push(found);
    await handle.onRequest?.(found);
    const behaviour = behaviours.get(folderOf(found.provider));
    if (behaviour === undefined) answerKey(found, response, accepted);
    else misbehave(behaviour, request, response);
  };
  const server: LoopbackServer = await startLoopbackServer((request, response) => void listen(request, response));
  const baseUrl = (provider: CheckedProvider): string => `${server.origin}/${folderOf(provider)}`;
  const handle: ProviderServer = {
    variables: Object.fromEntries(CHECKED_PROVIDERS.map((name) => [PROVIDER_WIRES[name].variable, baseUrl(name)])),
    origin: server.origin,
    seen,
    baseUrl,
    accept: (key) => void accepted.add(key),
    behave: (provider, behaviour) => {
      if (behaviour === null) behaviours.delete(folderOf(provider));
      else behaviours.set(folderOf(provider), behaviour);
    },
    onRequest: null,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
  return handle;
}

async function readRequest(request: IncomingMessage): Promise<SeenRequest | null> {
  let body = '';
  for await (const piece of request) body += String(piece);
  const [, folder = '', rest = ''] = /^\/([a-z_]+)(\/.*)$/.exec(request.url ?? '') ?? [];
  const provider = CHECKED_PROVIDERS.find((name) => name === folder);
  if (provider === undefined) return null;
  return { provider, method: request.method ?? '', url: rest, headers: request.headers, body };
}

/** Answers as the real provider would: by method, address, headers and key. */
function answerKey({ provider, method, url, headers }: SeenRequest, response: ServerResponse, keys: Set<string>): void {
  const wire = PROVIDER_WIRES[provider];
  if (method !== wire.method || url !== wire.target) {
    answer(response, 404, { error: 'no such address' });
    return;
  }
  const missing = Object.entries(wire.headers ?? {}).find(([name, value]) => headers[name] !== value);
  if (missing !== undefined) {
    answer(response, 400, { error: `header ${missing[0]}` });
    return;
  }
  const isAccepted = [...keys].some((key) => headers[wire.header] === `${wire.prefix}${key}`);
  if (isAccepted) {
    answer(response, 200, wire.accepted);
    return;
  }
  const [status, json] = wire.rejected ?? [401, { error: { message: 'x', code: 'invalid_api_key' } }];
  answer(response, status, json);
}

function answer(response: ServerResponse, status: number, json: object, headers: object = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json));
}

const TEN_MEGABYTES = 10 * 1024 * 1024;

function misbehave(behaviour: ProviderBehaviour, request: IncomingMessage, response: ServerResponse): void {
  if (typeof behaviour === 'object') {
    if ('redirect' in behaviour) response.writeHead(307, { location: behaviour.redirect }).end();
    else answer(response, behaviour.status, behaviour.json, behaviour.headers);
    return;
  }
  const json = { 'content-type': 'application/json' };
  switch (behaviour) {
    case 'malformed':
      response.writeHead(200, json).end('{"data": [');
      break;
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Sign in to the network</html>');
      break;
    case 'hang':
      break;
    case 'drip': {
      response.writeHead(200, json).write('{"data": [');
      const timer = setInterval(() => response.write(' '), 100);
      response.on('close', () => clearInterval(timer));
      break;
    }
    case 'huge':
      response.writeHead(200, json).end(`{"data": "${'x'.repeat(TEN_MEGABYTES)}"}`);
      break;
    case 'huge_error':
      response.writeHead(429, json).end(`{"data": "${'x'.repeat(TEN_MEGABYTES)}", "code": "insufficient_quota"}`);
      break;
    case 'reset':
      request.socket.resetAndDestroy();
  }
}
