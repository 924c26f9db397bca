import { type FieldProblem, ValidationError } from '../../common/errors/index.js';
import { type AddressTest, type GivenKey, type KeyMap, parseGivenKeys } from './given-keys.js';
import { formatWarnings } from './providers/format-warnings.js';
import type { ProviderName } from './providers/provider-name.js';

/** What giving keys would do. It holds no key. */
export interface KeysOutcome {
  /** Entries that cannot be stored; with any, nothing would be. */
  readonly problems: readonly FieldProblem[];
  readonly providers: readonly ProviderName[];
  /** Doubts about the form of keys, each at the path of its key. */
  readonly doubts: readonly FieldProblem[];
}

/** Judges a map of provider to key; nothing is stored. `hasAddress` tells whether a provider is reached without one. */
export function keysOutcome(keys: KeyMap, hasAddress: AddressTest): KeysOutcome {
  const { given, problems } = read(keys, hasAddress);
  return {
    problems,
    providers: given.map(({ provider }) => provider),
    doubts: given.flatMap(({ provider, key }) =>
      formatWarnings(provider, key).map((message) => ({ path: `data.api_keys.${provider}`, message })),
    ),
  };
}

function read(keys: KeyMap, hasAddress: AddressTest): { given: GivenKey[]; problems: readonly FieldProblem[] } {
  try {
    return { given: parseGivenKeys(keys, hasAddress), problems: [] };
  } catch (error) {
    if (error instanceof ValidationError) return { given: [], problems: error.errors ?? [] };
    throw error;
  }
}
