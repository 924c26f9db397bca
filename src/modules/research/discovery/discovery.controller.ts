import { Body, Controller } from '@nestjs/common';
import { ApiBearerAuth, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, LimitedAs, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { EgressRefusedError } from '../../../egress/index.js';
import { AcceptsJob, JobResponseDto } from '../../user-jobs/index.js';
import { CompetitorAnalysisJob } from '../competitor-crawl/competitor-analysis.job.js';
import { AnalyseCompetitorsDto } from '../dto/analyse-competitors.dto.js';
import { DiscoverCompetitorsDto } from '../dto/discover-competitors.dto.js';
import { CompetitorNotFoundError } from '../research.errors.js';
import { CompetitorDiscoveryJob } from './competitor-discovery.job.js';

@ApiTags('Research')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/competitors')
export class DiscoveryController {
  constructor(
    private readonly discovery: CompetitorDiscoveryJob,
    private readonly analysis: CompetitorAnalysisJob,
  ) {}

  @Post('discover')
  @LimitedAs('generation')
  @AcceptsJob()
  @ApiOperation({
    operationId: 'discoverCompetitors',
    summary: 'Look for competitors',
    description:
      'Searches with your Exa, Tavily and Serper keys, and looks at what you name in `seeds` and at the links of your ' +
      'own site. The result of the job and `discovery` of GET /api/onboarding/competitors say which sources were used, ' +
      'and why others were not. What you state of a competitor is never replaced, and what you removed stays removed.',
  })
  @ApiProblems(ValidationError, EgressRefusedError)
  async discover(
    @CurrentUser() user: AuthenticatedUser,
    @Body() body: DiscoverCompetitorsDto,
  ): Promise<JobResponseDto> {
    return new JobResponseDto(await this.discovery.start(user.id, body));
  }

  @Post('analyze')
  @LimitedAs('generation')
  @AcceptsJob()
  @ApiOperation({
    operationId: 'analyseCompetitors',
    summary: 'Read a few pages of competitors and compare them with your site',
    description:
      'Measures language, keyphrases, kinds of pages and structured data, as the robots.txt of each site allows. What ' +
      'discovery found stays beside it. A site that cannot be read is named in the result of the job.',
  })
  @ApiProblems(ValidationError, CompetitorNotFoundError)
  async analyse(@CurrentUser() user: AuthenticatedUser, @Body() body: AnalyseCompetitorsDto): Promise<JobResponseDto> {
    return new JobResponseDto(await this.analysis.start(user.id, body.domains ?? null, body.max_pages));
  }
}
