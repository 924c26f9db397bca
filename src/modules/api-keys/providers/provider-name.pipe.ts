import { Injectable, type PipeTransform } from '@nestjs/common';
import { ProviderNotFoundError } from '../api-keys.errors.js';
import { isProviderName, type ProviderName } from './provider-name.js';

/** A path parameter that names a provider. Throws ProviderNotFoundError. */
@Injectable()
export class ProviderNamePipe implements PipeTransform<string, ProviderName> {
  transform(name: string): ProviderName {
    if (!isProviderName(name)) throw new ProviderNotFoundError();
    return name;
  }
}
