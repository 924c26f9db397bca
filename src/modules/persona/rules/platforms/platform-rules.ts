/** Both ends belong to the range. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/** What holds for every text on one platform. */
export interface PlatformRules<Name extends string = string> {
  readonly platform: Name;
  /** Name for people. */
  readonly title: string;
  /** Other names that requests may use. */
  readonly aliases: readonly string[];
  /** The kind of text that the figures are about. */
  readonly text_kind: string;
  /** Longest text the platform accepts, in characters; null when it sets no limit. */
  readonly character_limit: number | null;
  /** Length to aim at, in characters. */
  readonly recommended_characters: NumberRange | null;
  /** Length to aim at, in words. */
  readonly recommended_words: NumberRange | null;
  /** Number of hashtags: to aim at, and at most; null when there is no rule for this platform. */
  readonly hashtags: { readonly recommended: NumberRange | null; readonly max: number | null } | null;
  /** Where a link to another site goes; null when there is no rule. */
  readonly link_placement: string | null;
  /** What else than the text kind can be published there. */
  readonly formats: readonly string[];
  /** Further advice for everybody who writes there. */
  readonly practices: readonly string[];
}
