import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Whose social profiles the wizard wants. */
export class SocialProfilesDto {
  /** Address of the own site; the one that was analysed last when empty or absent. @example https://example.com */
  @ApiPropertyOptional({ type: 'string', maxLength: 2048, nullable: true })
  user_url?: string | null;
}

/** The social profiles that a site links to as its own. */
export class SocialProfilesResponseDto {
  /** True also without profiles: the message says why there are none. @example true */
  success: true;

  /** @example From the stored analysis of your website. */
  message: string;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Address by network; empty when the site links to none',
  })
  social_media_accounts: Record<string, string>;
}
