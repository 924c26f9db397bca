import { PROVIDER_NAMES } from '../provider-name.js';
import { ProviderDto } from './provider.dto.js';

/** Every provider whose keys this service keeps. */
export class ProvidersResponseDto {
  /** Providers, those of language models first. */
  providers: ProviderDto[];

  /** Number of providers. @example 18 */
  total: number;

  constructor() {
    this.providers = PROVIDER_NAMES.map((name) => new ProviderDto(name));
    this.total = this.providers.length;
  }
}
