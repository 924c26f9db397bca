import type { LanguageModel } from 'ai';
import type { ModelProvider } from '../model-access.js';

/** What an adapter needs to know. */
export interface ModelConnection {
  /** The provider's own name of the model. */
  readonly model: string;
  readonly key: string;
  /** Null for the provider's own address. */
  readonly baseUrl: string | null;
  readonly fetch: typeof fetch;
}

type Opener = (connection: ModelConnection) => Promise<LanguageModel>;

/** How servers that speak the API of OpenAI are asked for a document: by its schema, or for any JSON. */
type AnswerForm = 'schema' | 'any_json';

/**
 * Addresses are always given, because the SDK would look for them in the environment. The SDK is loaded when it is
 * needed: most processes and most tests ask no model.
 */
const OPENERS: Readonly<Record<ModelProvider, Opener>> = {
  openai: async ({ model, key, baseUrl, fetch }) => {
    const { createOpenAI } = await import('@ai-sdk/openai');
    // Gateways that stand for OpenAI speak chat completions; not all of them know the newer API.
    return createOpenAI({ apiKey: key, baseURL: baseUrl ?? 'https://api.openai.com/v1', fetch }).chat(model);
  },
  anthropic: async ({ model, key, baseUrl, fetch }) => {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    return createAnthropic({ apiKey: key, baseURL: baseUrl ?? 'https://api.anthropic.com/v1', fetch })(model);
  },
  gemini: async ({ model, key, baseUrl, fetch }) => {
    const { createGoogle } = await import('@ai-sdk/google');
    const baseURL = baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta';
    return createGoogle({ apiKey: key, baseURL, fetch })(model);
  },
  mistral: async ({ model, key, baseUrl, fetch }) => {
    const { createMistral } = await import('@ai-sdk/mistral');
    return createMistral({ apiKey: key, baseURL: baseUrl ?? 'https://api.mistral.ai/v1', fetch })(model);
  },
  groq: compatible('groq', 'https://api.groq.com/openai/v1', 'any_json'),
  openrouter: compatible('openrouter', 'https://openrouter.ai/api/v1', 'schema'),
  deepseek: compatible('deepseek', 'https://api.deepseek.com', 'any_json'),
  xai: compatible('xai', 'https://api.x.ai/v1', 'schema'),
  openai_compatible: compatible('openai_compatible', null, 'schema'),
};

/** The SDK's own options by provider: schemas that hold what the strict mode cannot are sent as they are. */
export const PROVIDER_OPTIONS = {
  openai: { strictJsonSchema: false, store: false },
  mistral: { strictJsonSchema: false },
  openaiCompatible: { strictJsonSchema: false },
} as const;

/** Longest answer that a provider takes a question for, in tokens; DeepSeek refuses one that asks for more. */
const MOST_OUTPUT: Readonly<Partial<Record<ModelProvider, number>>> = { deepseek: 8_192 };

/** The length to ask a provider for when so many tokens are wanted. */
export function outputTokens(provider: ModelProvider, wanted: number): number {
  return Math.min(wanted, MOST_OUTPUT[provider] ?? wanted);
}

/** The SDK's model of a provider. Rejects for a compatible server without an address. */
export function openLanguageModel(provider: ModelProvider, connection: ModelConnection): Promise<LanguageModel> {
  return OPENERS[provider](connection);
}

function compatible(name: ModelProvider, ownUrl: string | null, form: AnswerForm): Opener {
  return async ({ model, key, baseUrl, fetch }) => {
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
    const baseURL = baseUrl ?? ownUrl;
    if (baseURL === null) throw new Error(`The address of ${name} is not known`);
    return createOpenAICompatible({
      name,
      apiKey: key,
      baseURL,
      fetch,
      supportsStructuredOutputs: form === 'schema',
    })(model);
  };
}
