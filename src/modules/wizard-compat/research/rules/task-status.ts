import type { BenchmarkReport, BenchmarkRun, BenchmarkStatus } from '../../../research/index.js';

/** A colour of the lamp beside a task: green when it can be started or has run, red when it cannot. */
export type Bulb = 'green' | 'red';

/** A job as far as its status is told. */
export interface JobSight {
  readonly status: string;
  readonly isOpen: boolean;
  readonly finishedAt: Date | null;
}

/** How the reading of pages of competitors stands. */
export interface DeepAnalysisStatus {
  readonly bulb: Bulb;
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly task: {
    readonly exists: boolean;
    readonly status: string | null;
    /** Nothing runs by a schedule. */
    readonly next_execution: null;
    /** ISO 8601 UTC. */
    readonly last_run: string | null;
    readonly last_status: string | null;
  };
}

/** How the comparison of sitemaps stands. */
export interface BenchmarkingStatus {
  readonly bulb: Bulb;
  readonly eligible: boolean;
  readonly reason: string | null;
  readonly report: {
    /** Whether the newest run gave a report. */
    readonly available: boolean;
    /** When it ended (ISO 8601 UTC); null while it runs. */
    readonly last_run: string | null;
    /** Competitors whose sitemap could not be read. */
    readonly error_count: number;
    readonly status: 'processing' | 'failed' | 'available' | null;
    readonly error: string | null;
  };
}

/** What is known of the newest run of the benchmark. */
export interface BenchmarkSight {
  readonly run: BenchmarkRun | null;
  readonly status: BenchmarkStatus | null;
  readonly report: BenchmarkReport | null;
  readonly job: JobSight | null;
}

const NO_COMPETITORS = 'No competitors are stored yet.';

/**
 * The wizard says of what is eligible that it runs by itself after onboarding. Here it runs when somebody starts it, so
 * it is never eligible, and the reason says how it is started.
 */
export function deepAnalysisStatus(competitors: number, job: JobSight | null): DeepAnalysisStatus {
  const howTo = 'It does not run by itself; start it with POST /api/onboarding/competitors/analyze.';
  return {
    bulb: 'red',
    eligible: false,
    reason: competitors === 0 ? NO_COMPETITORS : howTo,
    task: {
      exists: job !== null,
      status: job?.status ?? null,
      next_execution: null,
      last_run: job?.finishedAt?.toISOString() ?? null,
      last_status: job === null || job.isOpen ? null : job.status,
    },
  };
}

/** Tells of the newest run alone: neither an older report nor an older failure shows through it. */
export function benchmarkingStatus(
  site: string | null,
  competitors: number,
  sight: BenchmarkSight,
): BenchmarkingStatus {
  const reason = site === null ? 'No website of yours is known yet.' : competitors === 0 ? NO_COMPETITORS : null;
  return {
    bulb: reason === null ? 'green' : 'red',
    eligible: reason === null,
    reason,
    report: reportStatus(sight),
  };
}

function reportStatus({ run, status, report, job }: BenchmarkSight): BenchmarkingStatus['report'] {
  const none = { available: false, last_run: run?.finished_at ?? null, error_count: 0, error: null };
  if (run === null || status === null) return { ...none, status: null };
  if (status === 'completed' && report !== null) {
    const { errors } = report.competitors;
    return { ...none, available: true, error_count: Object.keys(errors).length, status: 'available' };
  }
  if (status === 'processing' && job?.isOpen === true) return { ...none, status: 'processing' };
  return { ...none, status: 'failed', error: failureOf(status, run) };
}

function failureOf(status: BenchmarkStatus, run: BenchmarkRun): string {
  if (status === 'stale') return 'The comparison takes too long and is taken for lost. Start it again.';
  return run.error ?? 'The comparison was ended before it was done. Start it again.';
}
