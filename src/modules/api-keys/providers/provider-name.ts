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

const known: ReadonlySet<string> = new Set(PROVIDER_NAMES);

/** Whether this service keeps keys of a provider with this name. */
export function isProviderName(name: string): name is ProviderName {
  return known.has(name);
}
