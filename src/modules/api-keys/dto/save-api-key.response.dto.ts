import { ApiProperty } from '@nestjs/swagger';
import { CHECK_STATUSES, type CheckStatus } from '../check-status.js';

import { PROVIDER_NAMES, type ProviderName } from '../provider-catalogue.js';
import type { SavedKey } from '../stored-key.js';

/** What is known about a key that was just saved. */
export class KeyValidationDto {
  /** Answer of the last live check of this very key; `unknown` when it was never checked. @example unknown */
  @ApiProperty({ enum: CHECK_STATUSES })
  status: CheckStatus;

  /** Doubts about the key's form; the key is stored all the same. */
  warnings: string[];

  constructor(saved: SavedKey) {
    this.status = saved.status;
    this.warnings = [...saved.warnings];
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

  constructor(saved: SavedKey) {
    this.message = `The ${saved.provider} key is stored`;
    this.provider = saved.provider;
    this.status = 'saved';
    this.validation = new KeyValidationDto(saved);
  }
}
