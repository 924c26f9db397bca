import { Body, Controller, Get, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, LimitedAs, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { CallsOutside } from '../../idempotency/index.js';
import { BenchmarkNotFoundError } from '../../research/index.js';
import { CompetitorSearch } from './competitor-search.service.js';
import { ComparisonReportDto, ScheduledTasksResponseDto } from './dto/comparison.dto.js';
import { CompetitorSearchDto, CompetitorSearchResponseDto } from './dto/competitor-search.dto.js';
import { SitemapInsightsDto, SitemapInsightsResponseDto } from './dto/sitemap-insights.dto.js';
import { SocialProfilesDto, SocialProfilesResponseDto } from './dto/social-profiles.dto.js';
import { comparisonRequest, discoveryRequest, userUrlIn } from './rules/research-request.js';
import { SitemapComparisons } from './sitemap-comparisons.service.js';
import { SitemapInsights } from './sitemap-insights.service.js';
import { SocialProfiles } from './social-profiles.service.js';

/** Step 3 as the ALwrity wizard calls it. */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/step3')
export class Step3Controller {
  constructor(
    private readonly search: CompetitorSearch,
    private readonly profiles: SocialProfiles,
    private readonly insights: SitemapInsights,
    private readonly comparisons: SitemapComparisons,
  ) {}

  @Post('discover-competitors')
  @HttpCode(200)
  @CallsOutside()
  @LimitedAs('wizard_work')
  @ApiOperation({
    operationId: 'searchCompetitors',
    summary: 'Look for competitors and wait for the result, at most 150 seconds',
    description: 'A search for the same that runs already is waited for; no other is started.',
  })
  @ApiBody({ type: CompetitorSearchDto })
  @ApiOkResponse({ type: CompetitorSearchResponseDto })
  @ApiProblems(ValidationError)
  discover(@CurrentUser() user: AuthenticatedUser, @Body() body: unknown): Promise<CompetitorSearchResponseDto> {
    return this.search.discover(user.id, discoveryRequest(body));
  }

  @Post('discover-social-media')
  @HttpCode(200)
  @CallsOutside()
  @LimitedAs('wizard_work')
  @ApiOperation({
    operationId: 'findSocialProfiles',
    summary: 'The social profiles that the own site links to; its start page is read when none are stored',
  })
  @ApiBody({ type: SocialProfilesDto })
  @ApiOkResponse({ type: SocialProfilesResponseDto })
  @ApiProblems(ValidationError)
  findProfiles(@CurrentUser() user: AuthenticatedUser, @Body() body: unknown): Promise<SocialProfilesResponseDto> {
    return this.profiles.find(user.id, userUrlIn(body));
  }

  /** Not limited more than other routes: the wizard repeats without end what is refused. */
  @Post('analyze-sitemap')
  @HttpCode(200)
  @CallsOutside()
  @ApiOperation({
    operationId: 'describeSitemap',
    summary: 'Count what the sitemaps list, compare them, and wait for the result, at most 150 seconds',
  })
  @ApiBody({ type: SitemapInsightsDto })
  @ApiOkResponse({ type: SitemapInsightsResponseDto })
  @ApiProblems(ValidationError)
  analyse(@CurrentUser() user: AuthenticatedUser, @Body() body: unknown): Promise<SitemapInsightsResponseDto> {
    return this.insights.analyse(user.id, comparisonRequest(body));
  }

  @Get('scheduled-tasks-status')
  @ApiOperation({ operationId: 'getScheduledTasks', summary: 'How the newest runs of the comparisons stand' })
  @ApiOkResponse({ type: ScheduledTasksResponseDto })
  tasks(@CurrentUser() user: AuthenticatedUser): Promise<ScheduledTasksResponseDto> {
    return this.comparisons.tasks(user.id);
  }

  @Get('sitemap-benchmark-report')
  @ApiOperation({ operationId: 'getComparisonReport', summary: 'The last comparison of sitemaps' })
  @ApiOkResponse({ type: ComparisonReportDto })
  @ApiProblems(BenchmarkNotFoundError)
  report(@CurrentUser() user: AuthenticatedUser): Promise<ComparisonReportDto> {
    return this.comparisons.report(user.id);
  }
}
