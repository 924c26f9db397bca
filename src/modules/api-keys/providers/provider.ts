import type { ProviderAddressVariable, ProviderKeyVariable } from '../../../config/index.js';
import type { ProviderName } from './provider-name.js';

/** What a provider is for. */
export type ProviderKind = 'llm' | 'research' | 'media';

/** Everything `Capability` can be, for documents that list it. */
export const CAPABILITIES = [
  'text_generation',
  'web_search',
  'page_reading',
  'image_generation',
  'video_generation',
  'assistant_interface',
] as const;

/** What a key of a provider makes possible. */
export type Capability = (typeof CAPABILITIES)[number];

/** The usual form of keys. A key of another form is doubted and not refused: forms change without notice. */
export interface KeyFormat {
  readonly pattern: RegExp;
  /** The form, for people, as the end of "a key usually …". */
  readonly usual: string;
}

/** What asking a provider can tell of a key. */
export type CheckOutcome = 'valid' | 'rejected' | 'exhausted' | 'unknown';

/** A value in the JSON answer to an accepted key that says more than the status. */
export interface AnswerRule {
  /** Names on the way to the value. */
  readonly at: readonly string[];
  /** `none_left`: the value is a number that is 0 or less. */
  readonly is: 'none_left' | 'true' | 'false';
  readonly means: 'rejected' | 'exhausted';
}

/** The cheapest request that only works with a working key. */
export interface LiveCheck {
  readonly method: 'GET' | 'POST';
  /** Follows the base URL; never holds the key. */
  readonly path: string;
  /** Where the check is asked when the operator names no address; the default base URL when absent. */
  readonly baseUrl?: string;
  /** The header that carries the key, alone or after the word Bearer. */
  readonly key: { readonly header: string; readonly form: 'plain' | 'bearer' };
  /** Other headers the provider wants. */
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON of a POST. */
  readonly body?: object;
  /** Whether the provider charges for the request. */
  readonly cost: 'free' | 'paid';
  /** Servers of this kind may answer everybody: what accepts the key is asked again without one. */
  readonly mayBeOpen?: true;
  /** Statuses that mean something else with this provider than usual. */
  readonly statuses?: Readonly<Partial<Record<number, CheckOutcome>>>;
  /** Codes in the body of an error that mean something with this provider. */
  readonly codes?: Readonly<Partial<Record<string, CheckOutcome>>>;
  readonly answer?: readonly AnswerRule[];
}

/** A provider whose keys this service keeps. */
export interface Provider {
  readonly displayName: string;
  readonly kind: ProviderKind;
  readonly description: string;
  readonly capabilities: readonly Capability[];
  /** Null when the provider documents no form. */
  readonly keyFormat: KeyFormat | null;
  /** Where keys are made. */
  readonly setupUrl: string;
  readonly documentationUrl: string;
  /** How to come by a key, in order. */
  readonly setupSteps: readonly string[];
  readonly keyVariable: ProviderKeyVariable;
  readonly addressVariable: ProviderAddressVariable;
  /** Where the API is reached, without a slash at the end; null when everybody has an address of his own. */
  readonly defaultBaseUrl: string | null;
  /** The provider whose keys these are, for another name of one; absent otherwise. */
  readonly aliasOf?: ProviderName;
  /** Whether each user gives the address, beside the key. */
  readonly takesUserAddress: boolean;
  /** Null when the provider offers nothing that would tell whether a key works. */
  readonly check: LiveCheck | null;
}
