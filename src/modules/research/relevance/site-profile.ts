/** What is known of a site, to compare it with another. Empty or null where nothing was read. */
export interface SiteProfile {
  /** Title, summary, highlights and main texts together. */
  readonly text: string;
  /** Most telling phrases, best first, in lower case. */
  readonly keyphrases: readonly string[];
  /** Types of schema.org on the pages; null when no page was read. */
  readonly schemaTypes: readonly string[] | null;
  /** ISO 639-3; null when it could not be told. */
  readonly language: string | null;
}

/** A site of which nothing is known. */
export const UNKNOWN_SITE: SiteProfile = { text: '', keyphrases: [], schemaTypes: null, language: null };
