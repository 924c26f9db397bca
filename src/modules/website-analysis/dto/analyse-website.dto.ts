import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';

/** A website to analyse. */
export class AnalyseWebsiteDto {
  /** Address of the site; https is assumed when the scheme is missing. @example https://example.com */
  @IsString()
  @Length(3, 2048)
  url: string;

  /** Most pages to read, 1 to 11, the start page included; 11 when absent. @example 11 */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(11)
  max_pages?: number;
}
