import { Body, Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, LimitedAs, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { EgressRefusedError } from '../../../egress/index.js';
import { AcceptsJob, JobResponseDto } from '../../user-jobs/index.js';
import { AnalyseSitemapDto } from '../dto/analyse-sitemap.dto.js';
import { BenchmarkResponseDto } from '../dto/benchmark.response.dto.js';
import { StartBenchmarkDto } from '../dto/start-benchmark.dto.js';
import { BenchmarkNotFoundError, CompetitorNotFoundError } from '../research.errors.js';
import { SitemapAnalysisJob } from './sitemap-analysis.job.js';
import { SitemapBenchmarks } from './sitemap-benchmarks.js';
import { SitemapBenchmarkJob } from './sitemap-benchmark.job.js';

@ApiTags('Research')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/sitemap')
export class SitemapController {
  constructor(
    private readonly analysis: SitemapAnalysisJob,
    private readonly benchmark: SitemapBenchmarkJob,
    private readonly benchmarks: SitemapBenchmarks,
  ) {}

  @Post('analyze')
  @LimitedAs('generation')
  @AcceptsJob()
  @ApiOperation({
    operationId: 'analyseSitemap',
    summary: 'Count what the sitemaps of a site list',
    description:
      'The result of the job are the counts. It fails with `sitemap_missing` when no sitemap could be read, and with ' +
      'the reason when the site cannot be reached.',
  })
  @ApiProblems(ValidationError, EgressRefusedError)
  async analyse(@CurrentUser() user: AuthenticatedUser, @Body() body: AnalyseSitemapDto): Promise<JobResponseDto> {
    return new JobResponseDto(await this.analysis.start(user.id, body.user_url));
  }

  @Post('benchmark')
  @LimitedAs('generation')
  @AcceptsJob()
  @ApiOperation({
    operationId: 'startSitemapBenchmark',
    summary: 'Compare your sitemap with those of competitors',
    description:
      'Only what was read is compared; competitors whose sitemap could not be read are named with the reason.',
  })
  @ApiProblems(ValidationError, EgressRefusedError, CompetitorNotFoundError)
  async start(@CurrentUser() user: AuthenticatedUser, @Body() body: StartBenchmarkDto): Promise<JobResponseDto> {
    return new JobResponseDto(await this.benchmark.start(user.id, body));
  }

  @Get('benchmark')
  @ApiOperation({ operationId: 'getSitemapBenchmark', summary: 'How the benchmark stands, and its last report' })
  @ApiOkResponse({ type: BenchmarkResponseDto })
  @ApiProblems(BenchmarkNotFoundError)
  report(@CurrentUser() user: AuthenticatedUser): Promise<BenchmarkResponseDto> {
    return this.benchmarks.find(user.id);
  }
}
