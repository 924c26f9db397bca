import type { ModelVariable, SettingValues } from '../../../config/index.js';
import type { ModelProvider } from '../../../llm/index.js';

/** The model that users of a provider are served with who chose none. */
interface DefaultModel {
  /** Null when only the user or the operator can know it. */
  readonly model: string | null;
  /** Variable by which the operator names another one. */
  readonly variable: ModelVariable;
}

/** By provider, in the order in which providers are tried when the user stated none. */
export const DEFAULT_MODELS: Readonly<Record<ModelProvider, DefaultModel>> = {
  anthropic: { model: 'claude-haiku-5-5', variable: 'ANTHROPIC_MODEL' },
  openai: { model: 'gpt-5.4-mini', variable: 'OPENAI_MODEL' },
  gemini: { model: 'gemini-3.5-flash', variable: 'GEMINI_MODEL' },
  mistral: { model: 'mistral-small-latest', variable: 'MISTRAL_MODEL' },
  openai_compatible: { model: null, variable: 'OPENAI_COMPATIBLE_MODEL' },
  openrouter: { model: 'openrouter/auto', variable: 'OPENROUTER_MODEL' },
  deepseek: { model: 'deepseek-chat', variable: 'DEEPSEEK_MODEL' },
  xai: { model: 'grok-4', variable: 'XAI_MODEL' },
  groq: { model: 'openai/gpt-oss-120b', variable: 'GROQ_MODEL' },
};

/** Every provider of models, in the order in which they are tried. */
export const MODEL_PROVIDERS = Object.keys(DEFAULT_MODELS).filter(isModelProvider);

/** Whether documents can be asked from a provider of this name. */
export function isModelProvider(name: string): name is ModelProvider {
  return Object.hasOwn(DEFAULT_MODELS, name);
}

/** The model for a user who chose none; null when only the user can know it. */
export function defaultModel(settings: SettingValues, provider: ModelProvider): string | null {
  const { model, variable } = DEFAULT_MODELS[provider];
  return settings[variable] ?? model;
}
