import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LoopbackServer, startLoopbackServer } from '../../../src/egress/testing/loopback-server.js';
import { type KnownSite, SEARCH_WIRES, type SearchName } from './search-wires.js';

/** How a provider behaves in the place of answering. */
export type SearchBehaviour =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | { readonly body: string }
  /** Answers as usual, but not before. */
  | { readonly after: Promise<void> }
  | 'hang'
  | 'reset';

/** A request as a provider saw it. */
export interface SeenSearch {
  readonly provider: SearchName;
  readonly path: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Stands for Exa, Tavily and Serper: each at a path of its own, each in its own wire format. */
export interface SearchServer extends AsyncDisposable {
  /** `<NAME>_BASE_URL` of every provider. */
  readonly variables: Readonly<Record<string, string>>;
  readonly seen: SeenSearch[];
  /** Makes a key work with one provider. */
  accept(provider: SearchName, key: string): void;
  /** Sets what a provider finds. */
  knows(provider: SearchName, sites: readonly KnownSite[]): void;
  /** Null lets the provider answer again. */
  behave(provider: SearchName, behaviour: SearchBehaviour | null): void;
}

const NAMES: readonly SearchName[] = ['exa', 'tavily', 'serper'];

export async function startSearchServer(): Promise<SearchServer> {
  const keys = new Map<SearchName, Set<string>>(NAMES.map((name) => [name, new Set()]));
  const sites = new Map<SearchName, readonly KnownSite[]>();
  const behaviours = new Map<SearchName, SearchBehaviour>();
  const seen: SeenSearch[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const found = await readSearch(request);
    if (found === null) {
      answer(response, 404, { error: 'no such address' });
      return;
    }
    seen.push(found);
    const behaviour = behaviours.get(found.provider);
    const isUsual = behaviour === undefined || (typeof behaviour === 'object' && 'after' in behaviour);
    if (isUsual) {
      await behaviour?.after;
      answerSearch(found, response, keys.get(found.provider), sites.get(found.provider));
    } else misbehave(behaviour, request, response);
  };
  const server: LoopbackServer = await startLoopbackServer((request, response) => void serve(request, response));
  return {
    variables: Object.fromEntries(NAMES.map((name) => [`${name.toUpperCase()}_BASE_URL`, `${server.origin}/${name}`])),
    seen,
    accept: (provider, key) => void keys.get(provider)?.add(key),
    knows: (provider, known) => {
      sites.set(provider, known);
    },
    behave: (provider, behaviour) => {
      if (behaviour === null) behaviours.delete(provider);
      else behaviours.set(provider, behaviour);
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function readSearch(request: IncomingMessage): Promise<SeenSearch | null> {
  let text = '';
  for await (const piece of request) text += String(piece);
  const [, folder = '', path = ''] = /^\/([a-z]+)(\/.*)$/.exec(request.url ?? '') ?? [];
  const provider = NAMES.find((name) => name === folder);
  if (provider === undefined || request.method !== 'POST') return null;
  const body: unknown = JSON.parse(text);
  if (typeof body !== 'object' || body === null) return null;
  return { provider, path, headers: request.headers, body: Object.fromEntries(Object.entries(body)) };
}

function answerSearch(
  { provider, path, headers, body }: SeenSearch,
  response: ServerResponse,
  keys: ReadonlySet<string> = new Set(),
  sites: readonly KnownSite[] = [],
): void {
  const wire = SEARCH_WIRES[provider];
  const isAccepted = [...keys].some((key) => headers[wire.header] === `${wire.prefix}${key}`);
  const problem = wire.problemIn(path, body);
  if (!isAccepted) answer(response, 401, wire.refusal);
  else if (problem !== null) answer(response, 400, { error: problem });
  else answer(response, 200, wire.answer(sites));
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

function misbehave(
  behaviour: Exclude<SearchBehaviour, { readonly after: Promise<void> }>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'reset') request.socket.resetAndDestroy();
  else if ('body' in behaviour) response.writeHead(200, { 'content-type': 'application/json' }).end(behaviour.body);
  else response.writeHead(behaviour.status, { 'content-type': 'application/json', ...behaviour.headers }).end('{}');
}
