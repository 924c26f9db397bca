import type { ProviderName } from './provider-catalogue.js';

interface FormatRule {
  readonly pattern: RegExp;
  /** The usual form, for people. */
  readonly usual: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Forms that providers are known to use; providers without a documented form are absent. */
const RULES: Partial<Record<ProviderName, FormatRule>> = {
  openai: { pattern: /^sk-(?!ant-|or-)/, usual: 'starts with sk-' },
  anthropic: { pattern: /^sk-ant-/, usual: 'starts with sk-ant-' },
  gemini: { pattern: /^AIza/, usual: 'starts with AIza' },
  huggingface: { pattern: /^hf_/, usual: 'starts with hf_' },
  openrouter: { pattern: /^sk-or-/, usual: 'starts with sk-or-' },
  deepseek: { pattern: /^sk-(?!ant-|or-)/, usual: 'starts with sk-' },
  groq: { pattern: /^gsk_/, usual: 'starts with gsk_' },
  xai: { pattern: /^xai-/, usual: 'starts with xai-' },
  exa: { pattern: UUID, usual: 'is a UUID' },
  tavily: { pattern: /^tvly-/, usual: 'starts with tvly-' },
  firecrawl: { pattern: /^fc-/, usual: 'starts with fc-' },
  stability: { pattern: /^sk-(?!ant-|or-)/, usual: 'starts with sk-' },
  copilotkit: { pattern: /^ck_pub_/, usual: 'starts with ck_pub_' },
};

/**
 * Doubts about the form of a key. They are warnings: forms change without notice, and only the provider knows whether a
 * key works.
 */
export function formatWarnings(provider: ProviderName, key: string): string[] {
  const rule = RULES[provider];
  if (rule === undefined || rule.pattern.test(key)) return [];
  return [`This does not look like a key of ${provider}, which usually ${rule.usual}. It is taken as given.`];
}
