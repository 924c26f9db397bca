import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { Allow, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { HoldsNoSecret, IsStorableText } from '../../../common/documents/index.js';
import { BUSINESS_LENGTHS as LENGTHS, type BusinessFacts, SHORTEST_DESCRIPTION } from '../business-facts.js';

const unsaid = (maxLength: number) => ({ type: 'string', nullable: true, maxLength }) as const;

const Trimmed = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

/** Nothing but white space says nothing. */
const TrimmedOrUnsaid = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() || null : value));

/** Replaces what is stored; what is absent, null or empty is not said. */
export class SaveBusinessInfoDto {
  /** Name of the business; at most 200 characters. @example Spokes & Co. */
  @ApiPropertyOptional(unsaid(LENGTHS.business_name))
  @TrimmedOrUnsaid()
  @IsOptional()
  @IsString()
  @MaxLength(LENGTHS.business_name)
  @IsStorableText()
  @HoldsNoSecret()
  business_name?: string | null;

  /** What the business does; 10 to 1,000 characters. @example We repair bicycles by hand while you wait. */
  @Trimmed()
  @IsString()
  @Length(SHORTEST_DESCRIPTION, LENGTHS.business_description)
  @IsStorableText()
  @HoldsNoSecret()
  business_description: string;

  /** At most 100 characters. @example Bicycle repair */
  @ApiPropertyOptional(unsaid(LENGTHS.industry))
  @TrimmedOrUnsaid()
  @IsOptional()
  @IsString()
  @MaxLength(LENGTHS.industry)
  @IsStorableText()
  @HoldsNoSecret()
  industry?: string | null;

  /** Whom the business serves; at most 500 characters. @example Commuters who ride all year */
  @ApiPropertyOptional(unsaid(LENGTHS.target_audience))
  @TrimmedOrUnsaid()
  @IsOptional()
  @IsString()
  @MaxLength(LENGTHS.target_audience)
  @IsStorableText()
  @HoldsNoSecret()
  target_audience?: string | null;

  /** What the business wants to reach; at most 1,000 characters. @example More regular customers */
  @ApiPropertyOptional(unsaid(LENGTHS.business_goals))
  @TrimmedOrUnsaid()
  @IsOptional()
  @IsString()
  @MaxLength(LENGTHS.business_goals)
  @IsStorableText()
  @HoldsNoSecret()
  business_goals?: string | null;

  /** How the business wants to sound; at most 500 characters. @example Friendly and plain */
  @ApiPropertyOptional(unsaid(LENGTHS.brand_voice))
  @TrimmedOrUnsaid()
  @IsOptional()
  @IsString()
  @MaxLength(LENGTHS.brand_voice)
  @IsStorableText()
  @HoldsNoSecret()
  brand_voice?: string | null;

  /** What its texts are for; at most 1,000 characters. @example Explain repairs that anybody can do */
  @ApiPropertyOptional(unsaid(LENGTHS.content_goals))
  @TrimmedOrUnsaid()
  @IsOptional()
  @IsString()
  @MaxLength(LENGTHS.content_goals)
  @IsStorableText()
  @HoldsNoSecret()
  content_goals?: string | null;

  /** Ignored: the user is whom the token names. */
  @ApiPropertyOptional({ type: 'object', additionalProperties: true, deprecated: true })
  @Allow()
  user_id?: unknown;
}

/** What a request says. */
export function businessFactsOf(body: SaveBusinessInfoDto): BusinessFacts {
  return {
    business_name: body.business_name ?? null,
    business_description: body.business_description,
    industry: body.industry ?? null,
    target_audience: body.target_audience ?? null,
    business_goals: body.business_goals ?? null,
    brand_voice: body.brand_voice ?? null,
    content_goals: body.content_goals ?? null,
  };
}
