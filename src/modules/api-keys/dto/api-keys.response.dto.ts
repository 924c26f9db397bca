import { ApiProperty } from '@nestjs/swagger';
import { maskedKey } from '../key-material.js';
import { PROVIDER_NAMES, type ProviderName } from '../providers/provider-name.js';
import type { StoredKey } from '../stored-key.js';
import { StoredKeyDto } from './stored-key.dto.js';

/** Answer of GET /api-keys. */
export class ApiKeysResponseDto {
  /** Stored keys, masked, by provider. */
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    example: { openai: '••••abcd' },
  })
  api_keys: Record<string, string>;

  /** Number of stored keys. @example 1 */
  total_providers: number;

  /** Providers with a stored key. */
  @ApiProperty({ enum: PROVIDER_NAMES, isArray: true, example: ['openai'] })
  configured_providers: ProviderName[];

  /** Providers without a stored key that the workspace's own key serves. Nothing else is told about such a key. */
  @ApiProperty({ enum: PROVIDER_NAMES, isArray: true, example: ['tavily'] })
  workspace_providers: ProviderName[];

  /** What is known about each stored key. */
  keys: StoredKeyDto[];

  constructor(keys: readonly StoredKey[], workspaceProviders: readonly ProviderName[]) {
    this.api_keys = Object.fromEntries(keys.map(({ provider, last4 }) => [provider, maskedKey(last4)]));
    this.total_providers = keys.length;
    this.configured_providers = keys.map(({ provider }) => provider);
    this.workspace_providers = [...workspaceProviders];
    this.keys = keys.map((key) => new StoredKeyDto(key));
  }
}
