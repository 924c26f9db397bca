import { type FieldProblem, ValidationError } from '../../common/errors/index.js';
import type { Check } from './checks/check.js';
import { isKey, KEY_RULE, trimKey } from './key-material.js';
import { isProviderName, PROVIDER_NAMES, type ProviderName } from './providers/provider-name.js';

/** A key in clear, on its way into the vault. */
export interface GivenKey {
  readonly provider: ProviderName;
  readonly key: string;
  /** Address of the user's own server; absent keeps the stored one. */
  readonly baseUrl?: string | null;
  /** What a check of this very key just found. */
  readonly check?: Check;
}

const MAX_ENTRIES = 50;
const PATH = 'data.api_keys';
const QUOTABLE_NAME = /^[a-z_]{1,20}$/;
const UNKNOWN_PROVIDER = `must be one of the known providers: ${PROVIDER_NAMES.join(', ')}`;
const NEEDS_ADDRESS = 'needs the address of your server: save it with POST /api/onboarding/api-keys and base_url';

/** Keys by the names of their providers, as a client gave them. */
export type KeyMap = Readonly<Record<string, unknown>>;

/** Whether a key of the provider can be used without an address that comes with it. */
export type AddressTest = (provider: ProviderName) => boolean;

/** Reads a map of provider to key. Throws ValidationError with every bad entry; no error repeats a key. */
export function parseGivenKeys(keys: KeyMap, hasAddress: AddressTest): GivenKey[] {
  const entries = Object.entries(keys);
  if (entries.length > MAX_ENTRIES)
    throw new ValidationError([{ path: PATH, message: `must have at most ${MAX_ENTRIES} entries` }]);
  const problems: FieldProblem[] = [];
  const given: GivenKey[] = [];
  for (const [name, value] of entries) {
    const path = `${PATH}.${quotable(name)}`;
    const key = trimKey(value);
    if (!isProviderName(name)) problems.push({ path, message: UNKNOWN_PROVIDER });
    else if (!isKey(key)) problems.push({ path, message: KEY_RULE });
    else if (!hasAddress(name)) problems.push({ path, message: NEEDS_ADDRESS });
    else given.push({ provider: name, key });
  }
  if (problems.length > 0) throw new ValidationError(problems);
  return given;
}

/** A key pasted where the provider belongs must not come back in an error. */
function quotable(name: string): string {
  return QUOTABLE_NAME.test(name) ? name : '(unknown provider)';
}
