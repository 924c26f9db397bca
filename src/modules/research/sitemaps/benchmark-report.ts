import type { SitemapSummary } from '../../website-analysis/index.js';
import type { Benchmark } from './benchmark.js';

/** A comparison of sitemaps that were read, and of those that could not be. */
export interface BenchmarkReport {
  /** ISO 8601 UTC. */
  readonly timestamp: string;
  readonly user: { readonly url: string; readonly summary: SitemapSummary };
  readonly competitors: {
    /** Address to counts. */
    readonly summaries: Readonly<Record<string, SitemapSummary>>;
    /** Address to why its sitemap could not be read. */
    readonly errors: Readonly<Record<string, string>>;
  };
  readonly benchmark: Benchmark;
}

/** How a run of the benchmark stands. */
export interface BenchmarkRun {
  readonly status: 'processing' | 'completed' | 'failed';
  /** ISO 8601 UTC, as the next one. */
  readonly started_at: string;
  readonly finished_at: string | null;
  /** Why it failed; null otherwise. */
  readonly error: string | null;
}

/** The status as it is told: `stale` is a run that takes too long. */
export type BenchmarkStatus = BenchmarkRun['status'] | 'stale';

/** A run that is not done after so many seconds is taken for lost. */
export const STALE_SECONDS = 600;

/** The status as it is told at `now`. */
export function statusOf({ status, started_at: startedAt }: BenchmarkRun, now: Date): BenchmarkStatus {
  const isOld = now.getTime() - Date.parse(startedAt) > 1_000 * STALE_SECONDS;
  return status === 'processing' && isOld ? 'stale' : status;
}
