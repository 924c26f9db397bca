import { ApiProperty } from '@nestjs/swagger';
import type { NumberRange, PlatformRules } from '../rules/platforms/platform-rules.js';
import { PLATFORM_NAMES, type PlatformName } from '../rules/platforms/platform-catalogue.js';

/** Both ends belong to the range. */
class NumberRangeDto implements NumberRange {
  /** Lower end; it belongs to the range. @example 150 */
  min: number;

  /** Upper end; it belongs to the range. @example 300 */
  max: number;
}

/** How many hashtags. */
class HashtagRuleDto {
  /** Number to aim at; null when there is no rule. */
  @ApiProperty({ type: NumberRangeDto, nullable: true })
  recommended: NumberRange | null;

  /** Most that the platform accepts; null when it sets no limit. */
  @ApiProperty({ type: 'integer', nullable: true, example: 30 })
  max: number | null;
}

/** What holds for every text on one platform. */
export class PlatformDto {
  @ApiProperty({ enum: PLATFORM_NAMES, description: 'Name in requests and documents', example: 'linkedin' })
  platform: PlatformName;

  /** Name for people. @example LinkedIn */
  title: string;

  /** Other names that requests may use. @example [] */
  aliases: string[];

  /** The kind of text that the figures are about. @example post */
  text_kind: string;

  /** Longest text that the platform accepts, in characters; null when it sets no limit. */
  @ApiProperty({ type: 'integer', nullable: true, example: 3000 })
  character_limit: number | null;

  /** Length to aim at, in characters; null when there is no rule. */
  @ApiProperty({ type: NumberRangeDto, nullable: true })
  recommended_characters: NumberRange | null;

  /** Length to aim at, in words; null when there is no rule. */
  @ApiProperty({ type: NumberRangeDto, nullable: true })
  recommended_words: NumberRange | null;

  /** How many hashtags; null when there is no rule. */
  @ApiProperty({ type: HashtagRuleDto, nullable: true })
  hashtags: PlatformRules['hashtags'];

  /** Where a link to another site goes; null when there is no rule. */
  @ApiProperty({ type: 'string', nullable: true, example: 'first comment' })
  link_placement: string | null;

  /** What else can be published there. @example ["article", "poll"] */
  formats: string[];

  /** Further advice. @example ["Add a subtitle."] */
  practices: string[];

  constructor(rules: PlatformRules<PlatformName>) {
    this.platform = rules.platform;
    this.title = rules.title;
    this.aliases = [...rules.aliases];
    this.text_kind = rules.text_kind;
    this.character_limit = rules.character_limit;
    this.recommended_characters = rules.recommended_characters;
    this.recommended_words = rules.recommended_words;
    this.hashtags = rules.hashtags;
    this.link_placement = rules.link_placement;
    this.formats = [...rules.formats];
    this.practices = [...rules.practices];
  }
}

/** Platforms that a persona can be made for. */
export class PlatformsResponseDto {
  @ApiProperty({ type: [PlatformDto], description: 'Platforms with their limits and advice' })
  platforms: PlatformDto[];

  @ApiProperty({
    enum: PLATFORM_NAMES,
    isArray: true,
    description: 'Platforms a persona is made for when the request names none',
    example: ['linkedin', 'blog'],
  })
  default_platforms: PlatformName[];

  constructor(platforms: readonly PlatformRules<PlatformName>[], defaults: readonly PlatformName[]) {
    this.platforms = platforms.map((rules) => new PlatformDto(rules));
    this.default_platforms = [...defaults];
  }
}
