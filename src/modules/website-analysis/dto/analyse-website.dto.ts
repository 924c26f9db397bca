import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { HoldsNoSecret, IsStorableText } from '../../../common/documents/index.js';
import { MOST_PAGES } from '../page-limits.js';
import { LONGEST_SAMPLE, SHORTEST_SAMPLE } from '../text-sample/sample-limits.js';

/** Line breaks are those of the text that is stored and quoted. */
const AsSample = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : value,
  );

/** A website or a text to analyse: exactly one of `url` and `text_sample`. */
export class AnalyseWebsiteDto {
  /** Address of the site; https is assumed when the scheme is missing. @example https://example.com */
  @IsOptional()
  @IsString()
  @Length(3, 2048)
  url?: string | null;

  @ApiPropertyOptional({
    type: 'string',
    nullable: true,
    minLength: SHORTEST_SAMPLE,
    maxLength: LONGEST_SAMPLE,
    description:
      'A text of your own for those without a website, 100 to 50,000 characters; blank lines separate its paragraphs. A ' +
      'persona needs at least 100 words. The other members but `force` are about websites',
    example: null,
  })
  @AsSample()
  @IsOptional()
  @IsString()
  @Length(SHORTEST_SAMPLE, LONGEST_SAMPLE)
  @IsStorableText()
  @HoldsNoSecret()
  text_sample?: string | null;

  /** Most pages to read, 1 to 50, the start page included; 25 when absent. @example 25 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_PAGES)
  max_pages?: number;

  /**
   * True reads every page again; otherwise pages that did not change since the last analysis are not. Also asks models
   * again. @example false
   */
  @IsOptional()
  @IsBoolean()
  force?: boolean;

  /** Whether to audit the site for search engines; true when absent. @example true */
  @IsOptional()
  @IsBoolean()
  include_seo?: boolean;
}
