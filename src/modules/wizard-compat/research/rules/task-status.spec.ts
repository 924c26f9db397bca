import { describe, expect, it } from '@jest/globals';
import { comparisonOf } from '../../../../../test/factories/benchmark.js';
import type { BenchmarkRun } from '../../../research/index.js';
import { type BenchmarkSight, benchmarkingStatus, deepAnalysisStatus } from './task-status.js';

const ENDED = '2026-11-22T10:00:20.000Z';
const report = comparisonOf({ 'https://a.example/': 10 }, { 'https://b.example/': 'It has no sitemap.' });
const running = { status: 'running', isOpen: true, finishedAt: null };
const over = { status: 'completed', isOpen: false, finishedAt: new Date(ENDED) };

const runOf = (status: BenchmarkRun['status'], error: string | null = null): BenchmarkRun => ({
  status,
  started_at: '2026-11-22T10:00:00.000Z',
  finished_at: status === 'processing' ? null : ENDED,
  error,
});
const reportOf = (sight: Partial<BenchmarkSight>) =>
  benchmarkingStatus('https://mine.example/', 2, {
    run: null,
    status: sight.run?.status ?? null,
    report,
    job: over,
    ...sight,
  }).report;

describe('benchmarkingStatus', () => {
  it('is eligible with a site and a competitor', () => {
    const sight = { run: null, status: null, report: null, job: null };
    expect(benchmarkingStatus('https://mine.example/', 1, sight)).toMatchObject({ bulb: 'green', eligible: true });
    for (const [site, competitors] of [
      [null, 1],
      ['https://mine.example/', 0],
    ] as const)
      expect(benchmarkingStatus(site, competitors, sight)).toMatchObject({
        bulb: 'red',
        eligible: false,
        reason: expect.any(String),
      });
  });

  it('tells of the newest run alone', () => {
    expect(reportOf({})).toMatchObject({ status: null, available: false, last_run: null });
    expect(reportOf({ run: runOf('processing'), job: running })).toMatchObject({
      status: 'processing',
      available: false,
      error: null,
    });
    expect(reportOf({ run: runOf('failed', 'No sitemap.') })).toMatchObject({
      status: 'failed',
      available: false,
      error: 'No sitemap.',
      last_run: ENDED,
    });
    expect(reportOf({ run: runOf('completed') })).toEqual({
      status: 'available',
      available: true,
      error: null,
      error_count: 1,
      last_run: ENDED,
    });
  });

  it('takes a run that nobody works on any more for failed', () => {
    expect(reportOf({ run: runOf('processing'), job: over }).error).toContain('ended before it was done');
    expect(reportOf({ run: runOf('processing'), job: null }).status).toBe('failed');
    expect(reportOf({ run: runOf('processing'), status: 'stale', job: running }).error).toContain('taken for lost');
  });
});

describe('deepAnalysisStatus', () => {
  it('never says that it runs by itself, and tells of the last run', () => {
    expect(deepAnalysisStatus(0, null)).toMatchObject({ eligible: false, reason: 'No competitors are stored yet.' });
    expect(deepAnalysisStatus(2, over)).toEqual({
      bulb: 'red',
      eligible: false,
      reason: expect.stringContaining('does not run by itself'),
      task: { exists: true, status: 'completed', next_execution: null, last_run: ENDED, last_status: 'completed' },
    });
    expect(deepAnalysisStatus(2, running).task).toMatchObject({ status: 'running', last_status: null });
  });
});
