import type { ModelProvider } from '../../../llm/index.js';
import type { PreferredModel } from './usable-models.js';

/** An entry that cannot be stored: where it is and what is wrong with it. */
export interface PreferenceProblem {
  readonly path: string;
  readonly message: string;
}

/** Every entry of a list that names the same model twice, or a provider whose model only the user can know without it. */
export function preferenceProblems(
  choices: readonly PreferredModel[],
  defaultModel: (provider: ModelProvider) => string | null,
): PreferenceProblem[] {
  const seen = new Set<string>();
  return choices.flatMap(({ provider, model }, index) => {
    const name = model ?? defaultModel(provider);
    const path = `choices.${index}.model`;
    if (name === null) return [{ path, message: `is needed for ${provider}: only you know what your server offers` }];
    const entry = `${provider} ${name}`;
    if (seen.has(entry)) return [{ path, message: `repeats ${entry}, which stands before it` }];
    seen.add(entry);
    return [];
  });
}
