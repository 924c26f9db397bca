import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { ModelProvider } from '../../../src/llm/index.js';
import { ANTHROPIC_WIRE } from './anthropic-wire.js';
import { GEMINI_WIRE } from './gemini-wire.js';
import type { AskedModel, ModelWire } from './model-wire.js';
import { OPENAI_WIRE } from './openai-wire.js';

/** A question as the server saw it. */
export interface AskedRequest extends AskedModel {
  readonly provider: ModelProvider;
  /** Path and query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** The key, from the header in which the provider wants it; empty when it is not there. */
  readonly key: string;
  /** The parsed body. */
  readonly body: unknown;
  /** How many questions the server had seen before this one. */
  readonly index: number;
}

/** The folder under which each provider answers, with the version that its own address ends with. */
export const MODEL_FOLDERS: Readonly<Record<ModelProvider, string>> = {
  openai: '/openai/v1',
  anthropic: '/anthropic/v1',
  gemini: '/gemini/v1beta',
  mistral: '/mistral/v1',
  groq: '/groq/openai/v1',
  openrouter: '/openrouter/api/v1',
  deepseek: '/deepseek',
  xai: '/xai/v1',
  openai_compatible: '/openai_compatible/v1',
};

const isProvider = (name: string): name is ModelProvider => name in MODEL_FOLDERS;

/** Every provider that the server stands for. */
export const SERVED_PROVIDERS = Object.keys(MODEL_FOLDERS).filter(isProvider);

/** The wire format of a provider. */
export function wireOf(provider: ModelProvider): ModelWire {
  if (provider === 'anthropic') return ANTHROPIC_WIRE;
  return provider === 'gemini' ? GEMINI_WIRE : OPENAI_WIRE;
}

/** The provider that is asked at a path; undefined for another path. */
export function providerOf(url: string): ModelProvider | undefined {
  return SERVED_PROVIDERS.find((provider) => url.startsWith(`${MODEL_FOLDERS[provider]}/`));
}

/** Reads a question; null when it is none that the provider would take. */
export async function readRequest(request: IncomingMessage, index: number): Promise<AskedRequest | null> {
  let text = '';
  for await (const piece of request) text += String(piece);
  const url = request.url ?? '';
  const provider = providerOf(url);
  if (provider === undefined || request.method !== 'POST') return null;
  const wire = wireOf(provider);
  const [path = ''] = url.split('?');
  if (!wire.path.test(path)) return null;
  const body: unknown = JSON.parse(text);
  const header = request.headers[wire.keyHeader];
  const key =
    typeof header === 'string' && header.startsWith(wire.keyPrefix) ? header.slice(wire.keyPrefix.length) : '';
  return { ...wire.read(body, path), provider, url, headers: request.headers, key, body, index };
}
