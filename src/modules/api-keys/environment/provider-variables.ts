import type { ProviderAddressVariable, ProviderKeyVariable } from '../../../config/index.js';
import type { ProviderName } from '../provider-catalogue.js';

/** The variables of one provider. */
export interface ProviderVariables {
  readonly key: ProviderKeyVariable;
  readonly address: ProviderAddressVariable;
}

/** The variables of each provider, and with them every name that may be written to the env file. */
export const providerVariables: Readonly<Record<ProviderName, ProviderVariables>> = {
  openai: { key: 'OPENAI_API_KEY', address: 'OPENAI_BASE_URL' },
  anthropic: { key: 'ANTHROPIC_API_KEY', address: 'ANTHROPIC_BASE_URL' },
  gemini: { key: 'GEMINI_API_KEY', address: 'GEMINI_BASE_URL' },
  mistral: { key: 'MISTRAL_API_KEY', address: 'MISTRAL_BASE_URL' },
  huggingface: { key: 'HUGGINGFACE_API_KEY', address: 'HUGGINGFACE_BASE_URL' },
  openrouter: { key: 'OPENROUTER_API_KEY', address: 'OPENROUTER_BASE_URL' },
  deepseek: { key: 'DEEPSEEK_API_KEY', address: 'DEEPSEEK_BASE_URL' },
  groq: { key: 'GROQ_API_KEY', address: 'GROQ_BASE_URL' },
  xai: { key: 'XAI_API_KEY', address: 'XAI_BASE_URL' },
  exa: { key: 'EXA_API_KEY', address: 'EXA_BASE_URL' },
  tavily: { key: 'TAVILY_API_KEY', address: 'TAVILY_BASE_URL' },
  serper: { key: 'SERPER_API_KEY', address: 'SERPER_BASE_URL' },
  firecrawl: { key: 'FIRECRAWL_API_KEY', address: 'FIRECRAWL_BASE_URL' },
  stability: { key: 'STABILITY_API_KEY', address: 'STABILITY_BASE_URL' },
  wavespeed: { key: 'WAVESPEED_API_KEY', address: 'WAVESPEED_BASE_URL' },
  copilotkit: { key: 'COPILOTKIT_API_KEY', address: 'COPILOTKIT_BASE_URL' },
  // Metaphor is the former name of Exa.
  metaphor: { key: 'EXA_API_KEY', address: 'EXA_BASE_URL' },
  openai_compatible: { key: 'OPENAI_COMPATIBLE_API_KEY', address: 'OPENAI_COMPATIBLE_BASE_URL' },
};
