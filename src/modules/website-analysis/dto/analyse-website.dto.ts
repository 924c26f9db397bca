import { IsBoolean, IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { MOST_PAGES } from '../page-limits.js';

/** A website to analyse. */
export class AnalyseWebsiteDto {
  /** Address of the site; https is assumed when the scheme is missing. @example https://example.com */
  @IsString()
  @Length(3, 2048)
  url: string;

  /** Most pages to read, 1 to 50, the start page included; 25 when absent. @example 25 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(MOST_PAGES)
  max_pages?: number;

  /** True reads every page again; otherwise pages that did not change since the last analysis are not. @example false */
  @IsOptional()
  @IsBoolean()
  force?: boolean;

  /** Whether to audit the site for search engines; true when absent. @example true */
  @IsOptional()
  @IsBoolean()
  include_seo?: boolean;
}
