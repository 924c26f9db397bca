import { IsString, Length } from 'class-validator';

/** A site whose sitemaps are to be counted. */
export class AnalyseSitemapDto {
  /** Address of the site; https is assumed when the scheme is missing. @example https://example.com */
  @IsString()
  @Length(3, 2048)
  user_url: string;
}
