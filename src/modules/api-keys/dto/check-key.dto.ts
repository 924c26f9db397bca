import { Transform } from 'class-transformer';
import { IsOptional, Matches } from 'class-validator';
import { KEY_RULE, trimKey } from '../key-material.js';
import { IsAddressText } from './address-text.decorator.js';
import { RepeatsNoKey } from './repeats-no-key.decorator.js';

/** A key to check; nothing of it is stored. */
export class CheckKeyDto {
  /** The key itself. @example sk-proj-a1b2c3d4e5f6 */
  @Transform(({ value }: { value: unknown }) => trimKey(value))
  @Matches(/^[\x21-\x7e]{8,512}$/, { message: `api_key ${KEY_RULE}` })
  api_key: string;

  /** Base URL of your own server; for openai_compatible only; null is the same as absent. @example https://llm.example.com/v1 */
  @IsOptional()
  @IsAddressText()
  @RepeatsNoKey()
  base_url?: string | null;
}
