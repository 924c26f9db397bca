import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { Clock } from '../../../common/time/index.js';
import { BenchmarkResponseDto } from '../dto/benchmark.response.dto.js';
import { BenchmarkNotFoundError } from '../research.errors.js';
import { ResearchService } from '../research.service.js';
import { statusOf } from './benchmark-report.js';

/** Tells how the benchmark of a user stands. */
@Injectable()
export class SitemapBenchmarks {
  constructor(
    private readonly research: ResearchService,
    private readonly clock: Clock,
  ) {}

  /** Throws BenchmarkNotFoundError when none was ever started. */
  async find(userId: UserId): Promise<BenchmarkResponseDto> {
    const findings = await this.research.findFindings(userId);
    const run = findings?.benchmark_run ?? null;
    if (run === null) throw new BenchmarkNotFoundError();
    return new BenchmarkResponseDto(run, statusOf(run, this.clock.now()), findings?.benchmark ?? null);
  }
}
