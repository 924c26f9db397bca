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

  /** The address that the operator gave the provider; null when there is none. */
  configured(name: ProviderName): string | null {
    return this.settings[PROVIDERS[name].addressVariable] ?? null;
  }
}

function address(url: string, isOperators: boolean): CheckAddress {
  return { baseUrl: url.replace(/\/+$/, ''), isOperators };
}
