import type { ModelProvider } from '../../../llm/index.js';
import type { KeyStanding, ModelKey, PreferredModel } from './usable-models.js';

const SAVE_ONE = 'save one with POST /api/onboarding/api-keys';

/** What the last check of a key means for a preference; null when nothing stands in its way. */
const STANDING: Readonly<Record<KeyStanding, string | null>> = {
  valid: null,
  unknown: null,
  exhausted: 'its credit or quota is used up, so it is tried last: top up the account, then check the key again',
  rejected: 'your key was refused, so it is tried last: replace it or check it again',
  locked: 'your key is locked on this server, so it is passed over: save it again or ask the operator',
};

/** What keeps preferred models from being used, one sentence for each provider. */
export function preferenceWarnings(preferred: readonly PreferredModel[], keys: readonly ModelKey[]): string[] {
  const providers = [...new Set(preferred.map(({ provider }) => provider))];
  return providers.flatMap((provider) => {
    const trouble = troubleOf(provider, keys);
    return trouble === null ? [] : [`${provider}: ${trouble}.`];
  });
}

function troubleOf(provider: ModelProvider, keys: readonly ModelKey[]): string | null {
  const key = keys.find((candidate) => candidate.provider === provider);
  return key === undefined ? `there is no key, so it is passed over: ${SAVE_ONE}` : STANDING[key.standing];
}
