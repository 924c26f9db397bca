import type { FilteredSite } from './rules/choose-candidates.js';
import type { SourceFailure, SourceName } from './sources/competitor-source.js';

/** What became of one source. */
export interface SourceReport {
  readonly source: SourceName;
  readonly status: 'used' | 'not_used';
  /** Sites that it named. */
  readonly named: number;
  /** Why it was not used; null when it was. */
  readonly reason: SourceFailure | null;
  /** What happened and what to do, for people. */
  readonly detail: string;
  /** When asking again is worth while (ISO 8601 UTC); null when waiting does not help. */
  readonly retry_at: string | null;
}

/** What one discovery did. */
export interface DiscoveryReport {
  /** ISO 8601 UTC. */
  readonly discovered_at: string;
  /** Null for a user without a site. */
  readonly user_url: string | null;
  readonly industry_context: string | null;
  /** What the search providers were asked. */
  readonly query: string;
  readonly sources: readonly SourceReport[];
  /** Competitors that are new in the list. */
  readonly added: readonly string[];
  /** Competitors that were in the list and were found again. */
  readonly found_again: readonly string[];
  readonly filtered: readonly FilteredSite[];
  /** In one sentence: what the list rests on. */
  readonly basis: string;
}
