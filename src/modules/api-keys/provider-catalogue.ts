/** Providers whose keys this service keeps. */
export const PROVIDER_NAMES = [
  'openai',
  'anthropic',
  'gemini',
  'mistral',
  'huggingface',
  'openrouter',
  'deepseek',
  'groq',
  'xai',
  'exa',
  'tavily',
  'serper',
  'firecrawl',
  'stability',
  'wavespeed',
  'copilotkit',
  'metaphor',
  'openai_compatible',
] as const;

/** Name of a provider in URLs and documents. */
export type ProviderName = (typeof PROVIDER_NAMES)[number];
