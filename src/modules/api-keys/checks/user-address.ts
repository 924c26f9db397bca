import { Injectable } from '@nestjs/common';
import { secretProblem } from '../../../common/documents/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { EgressClient, EgressRefusedError } from '../../../egress/index.js';
import type { ProviderName } from '../providers/provider-name.js';
import { PROVIDERS } from '../providers/catalogue.js';
import { ProviderAddresses } from '../providers/provider-addresses.js';

const PATH = 'base_url';

/** Judges the addresses that users give with their keys. */
@Injectable()
export class UserAddresses {
  constructor(
    private readonly egress: EgressClient,
    private readonly addresses: ProviderAddresses,
  ) {}

  /**
   * The address for keys of a provider: the given one in its normal form, or else the stored one. Null when the
   * provider has an address without the user. Throws ValidationError for an address that may not be asked, that this
   * provider does not take, or that is missing. Null is the same as absent. Its host is looked up when it is asked.
   */
  choose(provider: ProviderName, given: string | null | undefined, stored: string | null): string | null {
    const { takesUserAddress, displayName } = PROVIDERS[provider];
    if (given === undefined || given === null) {
      const isMissing = takesUserAddress && stored === null && this.addresses.configured(provider) === null;
      if (isMissing) throw invalid(`is needed for an ${displayName}, such as https://llm.example.com/v1`);
      return stored;
    }
    if (!takesUserAddress) throw invalid(`is not taken for ${displayName}, which has an address of its own`);
    return this.normalForm(given);
  }

  private normalForm(given: string): string {
    const secret = secretProblem({ [PATH]: given });
    if (secret !== null) throw new ValidationError([secret]);
    if (/[?#]/.test(given)) throw invalid('must have neither a query nor a fragment');
    return this.checked(given).replace(/\/+$/, '');
  }

  private checked(given: string): string {
    try {
      return this.egress.checkPublicAddress(given);
    } catch (error) {
      if (error instanceof EgressRefusedError) throw invalid(error.message.replace(/\.$/, ''));
      throw error;
    }
  }
}

function invalid(message: string): ValidationError {
  return new ValidationError([{ path: PATH, message }]);
}
