import type { ProviderName } from './provider-name.js';
import { LLM_PROVIDERS } from './llm-providers.js';
import { MEDIA_PROVIDERS } from './media-providers.js';
import type { Provider } from './provider.js';
import { RESEARCH_PROVIDERS } from './research-providers.js';

/** Everything this service knows about each provider. */
export const PROVIDERS: Readonly<Record<ProviderName, Provider>> = {
  ...LLM_PROVIDERS,
  ...RESEARCH_PROVIDERS,
  ...MEDIA_PROVIDERS,
};

/** The provider whose keys these are: another one for `metaphor`, which is a name of Exa, and else itself. */
export function issuerOf(provider: ProviderName): ProviderName {
  return PROVIDERS[provider].aliasOf ?? provider;
}

/** Whether a name is another one of a provider, whose variables it shares. */
export function isAlias(provider: ProviderName): boolean {
  return issuerOf(provider) !== provider;
}
