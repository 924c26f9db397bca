import { PickType } from '@nestjs/swagger';
import type { ProviderName } from '../provider-name.js';
import { ProviderDto } from './provider.dto.js';

/** What a user needs to know to bring a key of a provider. */
export class ProviderSetupResponseDto extends PickType(ProviderDto, [
  'name',
  'display_name',
  'kind',
  'description',
  'capabilities',
  'setup_url',
  'documentation_url',
  'setup_instructions',
  'key_format',
  'key_variable',
  'takes_base_url',
]) {
  constructor(name: ProviderName) {
    super();
    const provider = new ProviderDto(name);
    this.name = name;
    this.display_name = provider.display_name;
    this.kind = provider.kind;
    this.description = provider.description;
    this.capabilities = provider.capabilities;
    this.setup_url = provider.setup_url;
    this.documentation_url = provider.documentation_url;
    this.setup_instructions = provider.setup_instructions;
    this.key_format = provider.key_format;
    this.key_variable = provider.key_variable;
    this.takes_base_url = provider.takes_base_url;
  }
}
