import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { PROVIDER_NAMES, type ProviderName } from './provider-name.js';
import { PROVIDERS } from './catalogue.js';

/** Where a provider is asked. */
export interface CheckAddress {
  /** Without a slash at the end. */
  readonly baseUrl: string;
  /** The operator named it in the settings. */
  readonly isOperators: boolean;
}

/** The addresses that the settings give providers. */
export function operatorUrls(settings: SettingValues): string[] {
  const urls = PROVIDER_NAMES.map((name) => settings[PROVIDERS[name].addressVariable]);
  return [...new Set(urls.filter((url) => url !== undefined))];
}

/** Whether a key of the provider has an address: the provider's own, the operator's, or one that is stored with the key. */
export function isReachable(settings: SettingValues, name: ProviderName, isAddressStored: boolean): boolean {
  const { takesUserAddress, addressVariable } = PROVIDERS[name];
  return !takesUserAddress || isAddressStored || settings[addressVariable] !== undefined;
}

/** Knows where each provider is reached: at the user's address, the operator's or its own. */
@Injectable()
export class ProviderAddresses {
  constructor(@Inject(SETTINGS) private readonly settings: SettingValues) {}

  /** Where a check of a key is sent; null when nobody gave an address. Only some providers have one of the user's. */
  ofCheck(name: ProviderName, userUrl: string | null): CheckAddress | null {
    const { check, defaultBaseUrl, takesUserAddress } = PROVIDERS[name];
    if (takesUserAddress && userUrl !== null) return address(userUrl, false);
    const configured = this.configured(name);
    if (configured !== null) return address(configured, true);
    const own = check?.baseUrl ?? defaultBaseUrl;
    return own === null ? null : address(own, false);
  }

  /** As `isReachable` says with the settings of this process. */
  isKnown(name: ProviderName, isAddressStored: boolean): boolean {
    return isReachable(this.settings, name, isAddressStored);
  }

  /** The address that the operator gave the provider; null when there is none. */
  configured(name: ProviderName): string | null {
    return this.settings[PROVIDERS[name].addressVariable] ?? null;
  }
}

function address(url: string, isOperators: boolean): CheckAddress {
  return { baseUrl: url.replace(/\/+$/, ''), isOperators };
}
