import { setTimeout as delay } from 'node:timers/promises';
import { objectAt } from '../../demo/api-client.js';
import { BENCHMARK_REPORT_FIELDS, SCHEDULED_TASKS_FIELDS } from '../pages/fields/research-fields.js';
import { StuckError, type Visit } from '../pages/visit.js';

const STATUS = '/api/onboarding/step3/scheduled-tasks-status';
const REPORT = '/api/onboarding/step3/sitemap-benchmark-report';
const MOST_TRIES = 60;

/** Waits for the benchmark as the side panel does, and reads the report. Throws StuckError when none comes. */
export async function followBenchmark(visit: Visit): Promise<void> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    await delay(waitBefore(tries));
    const report = await readBenchmarkStatus(visit);
    if (report['available'] === true) return readReport(visit);
    if (report['status'] === 'failed' || typeof report['error'] === 'string')
      throw new StuckError(`The sitemap benchmark failed: ${String(report['error'])}`);
  }
  throw new StuckError(`The sitemap benchmark gave no report in ${MOST_TRIES} tries`);
}

/** What the side panel is told of the benchmark's report. */
export async function readBenchmarkStatus({ clients, recorder }: Visit): Promise<ReturnType<typeof objectAt>> {
  const status = await clients.api.get(STATUS);
  recorder.read(`GET ${STATUS}`, status, SCHEDULED_TASKS_FIELDS);
  return objectAt({ status }, 'status', 'competitive_sitemap_benchmarking', 'report');
}

/** Reads the report that there is. */
export async function readReport({ clients, recorder }: Visit): Promise<void> {
  recorder.read(`GET ${REPORT}`, await clients.api.get(REPORT), BENCHMARK_REPORT_FIELDS);
}

/** Milliseconds before a try, the first being 1: the longer it lasts, the seldomer the panel asks. */
export function waitBefore(tries: number): number {
  if (tries > 25) return 15_000;
  if (tries > 15) return 8_000;
  return tries > 5 ? 4_000 : 2_000;
}
