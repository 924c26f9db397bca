import type { ProviderName } from './provider-name.js';
import { PROVIDERS } from './catalogue.js';

/** Doubts about the form of a key. They are warnings: only the provider knows whether a key works. */
export function formatWarnings(provider: ProviderName, key: string): string[] {
  const { keyFormat } = PROVIDERS[provider];
  if (keyFormat === null || keyFormat.pattern.test(key)) return [];
  return [`This does not look like a key of ${provider}, which usually ${keyFormat.usual}. It is taken as given.`];
}
