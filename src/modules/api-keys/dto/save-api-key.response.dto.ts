import { ApiProperty } from '@nestjs/swagger';
import { PROVIDER_NAMES, type ProviderName } from '../providers/provider-name.js';
import type { SavedKey } from '../stored-key.js';
import { CheckDto } from './check.dto.js';

/** What is known about a key that was just saved: its last check, and doubts. */
export class KeyValidationDto extends CheckDto {
  /** Doubts about the key's form; the key is stored all the same. */
  warnings: string[];

  constructor({ provider, check, warnings }: SavedKey, isFresh: boolean) {
    super(provider, { ...check, isFresh });
    this.warnings = [...warnings];
  }
}

/** Answer of POST /api-keys. It never holds the key. */
export class SaveApiKeyResponseDto {
  /** What happened, for people. @example The openai key is stored */
  message: string;

  /** Provider of the key. @example openai */
  @ApiProperty({ enum: PROVIDER_NAMES })
  provider: ProviderName;

  /** Always `saved`. @example saved */
  status: 'saved';

  /** What is known about the key that was saved. */
  validation: KeyValidationDto;

  constructor(saved: SavedKey, isFresh: boolean) {
    this.message = `The ${saved.provider} key is stored`;
    this.provider = saved.provider;
    this.status = 'saved';
    this.validation = new KeyValidationDto(saved, isFresh);
  }
}
