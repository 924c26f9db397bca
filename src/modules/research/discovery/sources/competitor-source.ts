import type { UserId } from '../../../../auth/index.js';

/** Names of everything that can name a competitor, in the order in which their words are preferred. */
export const SOURCE_NAMES = ['seeds', 'exa', 'tavily', 'serper', 'own_links'] as const;

/** One of SOURCE_NAMES. */
export type SourceName = (typeof SOURCE_NAMES)[number];

/** Whom to look for. */
export interface CompetitorQuery {
  /** Address of the user's site; null for a user without one. */
  readonly ownUrl: string | null;
  /** Registrable domains of the user, left out of what is found. */
  readonly ownDomains: readonly string[];
  /** The business in words, at most MAX_QUERY_LENGTH characters; empty when nothing is known of it. */
  readonly text: string;
  /** Results to ask for, 1 to 100; a provider may give fewer. */
  readonly most: number;
}

/** Longest text that every provider takes as a query, in characters. */
export const MAX_QUERY_LENGTH = 380;

/** A site as a source describes it. What the source does not say is null or empty. */
export interface FoundSite {
  readonly url: string;
  readonly title: string | null;
  readonly summary: string | null;
  readonly highlights: readonly string[];
  /** The provider's own measure of likeness, 0 to 1; null when it gives none. */
  readonly score: number | null;
  readonly published_date: string | null;
  readonly author: string | null;
  readonly favicon: string | null;
  readonly image: string | null;
}

/** Why a source gave nothing to use. */
export type SourceFailure =
  | 'no_key'
  | 'key_locked'
  | 'key_damaged'
  | 'rejected'
  | 'exhausted'
  | 'rate_limited'
  | 'timeout'
  | 'unreachable'
  | 'refused'
  | 'invalid_answer'
  | 'unexpected_answer'
  | 'nothing_to_search'
  | 'not_given';

/** What asking one source gave. */
export type SourceOutcome =
  | { readonly status: 'used'; readonly sites: readonly FoundSite[] }
  | {
      readonly status: 'not_used';
      readonly reason: SourceFailure;
      /** What happened and what to do, for people. */
      readonly detail: string;
      /** When asking again is worth while; null when waiting does not help. */
      readonly retryAt: Date | null;
    };

/** Something that can name competitors. One adapter for each; none of them throws for what its provider does. */
export interface CompetitorSource {
  readonly name: SourceName;
  /** Ends in bounded time. Rejects with the reason of `signal` only. */
  find(userId: UserId, query: CompetitorQuery, signal: AbortSignal): Promise<SourceOutcome>;
}
