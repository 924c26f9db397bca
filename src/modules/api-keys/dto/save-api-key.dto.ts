import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { HoldsNoSecret } from '../../../common/documents/index.js';
import { KEY_RULE, trimKey } from '../key-material.js';
import { PROVIDER_NAMES, type ProviderName } from '../providers/provider-name.js';

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

  /** Base URL of your own server; for openai_compatible only, where absent keeps the stored one. @example https://llm.example.com/v1 */
  @IsOptional()
  @IsString()
  @MaxLength(500)
  base_url?: string;

  /** A note for yourself, such as the account the key belongs to; absent keeps the stored one, null removes it. @example team account */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @HoldsNoSecret()
  @Matches(/^\P{Cc}*$/u, { message: 'description must be one line without control characters' })
  description?: string | null;
}
