import type { JsonObject } from '../../../../common/documents/index.js';
import type { FieldMeta } from '../../../../common/provenance/index.js';

/** A phrase that was measured on the website. */
export interface MeasuredPhrase {
  readonly phrase: string;
  readonly count: number;
  readonly pages: number;
}

/** A value that somebody stated or a rule gave, with what is known about it. */
export interface KnownText {
  readonly text: string;
  readonly meta: FieldMeta;
}

/** Everything that a research persona is made from; nothing in it is guessed. */
export interface ResearchFacts {
  /** The newest website analysis that did not fail; null without one. */
  readonly analysis: {
    readonly id: number;
    readonly updated_at: string;
    /** Best first. */
    readonly keyphrases: readonly MeasuredPhrase[];
    /** What each page is about: at most five phrases a page. */
    readonly page_topics: readonly (readonly string[])[];
    /** Number of pages by type. */
    readonly page_types: Readonly<Record<string, number>>;
    readonly pages: number;
    /** `simple | moderate | complex` when measured. */
    readonly complexity: string | null;
  } | null;
  /** As the user stated it; null when never stated. */
  readonly preferences: {
    readonly updated_at: string;
    readonly research_depth: string | null;
    readonly content_types: readonly string[];
    readonly auto_research: boolean | null;
    readonly factual_content: boolean | null;
  } | null;
  readonly business: { readonly updated_at: string; readonly description: string } | null;
  /** What the business is in, as stated, and whom it serves, as stated or measured. */
  readonly industry: KnownText | null;
  readonly audience: KnownText | null;
  /** Domains of stored competitors, those the user named first. */
  readonly competitors: readonly string[];
  readonly persona: { readonly version: number; readonly identity: JsonObject | null } | null;
}

/** Whether there is anything to make a research persona from. */
export function hasFacts({ analysis, preferences, business }: ResearchFacts): boolean {
  return analysis !== null || preferences !== null || business !== null;
}

/** Whether the user said it, which no rule replaces. */
export function isStated(known: KnownText | null): boolean {
  return known?.meta.origin === 'user';
}
