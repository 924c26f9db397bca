import type { ModelChoice, ModelProvider } from '../../../llm/index.js';

/** What the last check found about a key. */
export type KeyStanding = 'valid' | 'unknown' | 'exhausted' | 'rejected' | 'locked';

/** A key that could open a provider of models for a user. */
export interface ModelKey {
  readonly provider: ModelProvider;
  readonly source: 'user' | 'workspace';
  readonly standing: KeyStanding;
}

/** A model as the user prefers it. */
export interface PreferredModel {
  readonly provider: ModelProvider;
  /** Null for the usual one of the provider. */
  readonly model: string | null;
}

/** What a choice is made of. */
export interface Selection {
  /** Nothing else is tried when there is any. */
  readonly preferred: readonly PreferredModel[];
  /** At most one for each provider. */
  readonly keys: readonly ModelKey[];
  /** Every provider in the order in which they are tried when nothing is preferred. */
  readonly order: readonly ModelProvider[];
  /** The model for users who chose none; null when there is none. */
  readonly defaultModel: (provider: ModelProvider) => string | null;
}

/** Keys that are known not to work now are tried last: their provider may have changed its mind. */
const RANK: Readonly<Record<KeyStanding, number>> = { valid: 0, unknown: 0, exhausted: 1, rejected: 2, locked: 3 };

/**
 * The models to be tried, in order: the preferred ones, or else the usual one of every provider, users' own keys before
 * the workspace's. What has no key that opens, or no model, is left out; what does not work now comes last.
 */
export function usableModels({ preferred, keys, order, defaultModel }: Selection): ModelChoice[] {
  const usable = new Map(keys.filter(isOpen).map((key) => [key.provider, key]));
  const wanted = preferred.length > 0 ? preferred : usual(usable, order);
  const rankOf = ({ provider }: PreferredModel): number => RANK[usable.get(provider)?.standing ?? 'locked'];
  const choices = wanted
    .filter(({ provider }) => usable.has(provider))
    .toSorted((first, second) => rankOf(first) - rankOf(second))
    .flatMap(({ provider, model }) => {
      const name = model ?? defaultModel(provider);
      return name === null ? [] : [{ provider, model: name }];
    });
  return withoutRepetitions(choices);
}

function isOpen({ standing }: ModelKey): boolean {
  return standing !== 'locked';
}

function usual(keys: ReadonlyMap<ModelProvider, ModelKey>, order: readonly ModelProvider[]): PreferredModel[] {
  const of = (source: ModelKey['source']): ModelProvider[] =>
    order.filter((provider) => keys.get(provider)?.source === source);
  return [...of('user'), ...of('workspace')].map((provider) => ({ provider, model: null }));
}

function withoutRepetitions(choices: readonly ModelChoice[]): ModelChoice[] {
  return [...new Map(choices.map((choice) => [`${choice.provider} ${choice.model}`, choice])).values()];
}
