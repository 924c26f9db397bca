import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { HoldsNoSecret } from '../../../common/documents/index.js';
import { KEY_RULE, trimKey } from '../key-material.js';
import { PROVIDER_NAMES, type ProviderName } from '../providers/provider-name.js';
import { IsAddressText } from './address-text.decorator.js';
import { RepeatsNoKey } from './repeats-no-key.decorator.js';

/** A key to store. */
export class SaveApiKeyDto {
  /** Provider that issued the key. @example openai */
  @ApiProperty({ enum: PROVIDER_NAMES })
  @IsIn(PROVIDER_NAMES)
  provider: ProviderName;

  /** The key itself; it is stored encrypted and never shown again. @example sk-proj-a1b2c3d4e5f6 */
  @Transform(({ value }: { value: unknown }) => trimKey(value))
  @Matches(/^[\x21-\x7e]{8,512}$/, { message: `api_key ${KEY_RULE}` })
  api_key: string;

  /** Base URL of your own server; for openai_compatible only, where absent or null keeps the stored one. @example https://llm.example.com/v1 */
  @IsOptional()
  @IsAddressText()
  @RepeatsNoKey()
  base_url?: string | null;

  /** A note for yourself, such as the account the key belongs to; absent keeps the stored one, null removes it. @example team account */
  @IsOptional()
  @HoldsNoSecret()
  @RepeatsNoKey()
  @Matches(/^[^\p{Cc}\p{Cs}]{0,200}$/u, {
    message: 'description must be one line of at most 200 characters without control or broken characters',
  })
  description?: string | null;
}
