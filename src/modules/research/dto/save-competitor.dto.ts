import { ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  MaxLength,
  ValidateBy,
  type ValidationOptions,
} from 'class-validator';
import { isStorableText } from '../../../common/documents/index.js';

/** Text that PostgreSQL can store in a JSON column. */
function IsStorable(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean => typeof value === 'string' && isStorableText(value);
  const defaultMessage = (): string => 'must hold neither NUL nor broken characters';
  return ValidateBy({ name: 'isStorable', validator: { validate, defaultMessage } }, options);
}

/** A competitor as the user describes it: an absent value keeps what is stored, null takes it back. */
export class SaveCompetitorDto {
  /** Address of the competitor's site, on the domain of the path; for a new competitor https of the domain when absent. @example https://example.com */
  @ApiPropertyOptional({ type: 'string', maxLength: 2048, nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(2048)
  url?: string | null;

  /** Name of the competitor. @example Example Ltd. */
  @ApiPropertyOptional({ type: 'string', maxLength: 500, nullable: true })
  @IsOptional()
  @IsStorable()
  @MaxLength(500)
  title?: string | null;

  /** What the competitor does. @example Sells the same thing to smaller firms */
  @ApiPropertyOptional({ type: 'string', maxLength: 10000, nullable: true })
  @IsOptional()
  @IsStorable()
  @MaxLength(10_000)
  summary?: string | null;

  /** What stands out: at most 50 texts of at most 1000 characters. @example ["Ships overnight"] */
  @ApiPropertyOptional({ type: 'array', items: { type: 'string', maxLength: 1000 }, maxItems: 50, nullable: true })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsStorable({ each: true })
  @MaxLength(1_000, { each: true })
  highlights?: string[] | null;
}
