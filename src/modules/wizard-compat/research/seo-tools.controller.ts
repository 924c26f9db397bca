import { Body, Controller, Get, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { ComparisonDto, ComparisonResponseDto } from './dto/comparison.dto.js';
import { StrategicInsightsHistoryDto, StrategicInsightsResponseDto } from './dto/strategic-insights.dto.js';
import { comparisonRequest } from './rules/research-request.js';
import { SitemapComparisons } from './sitemap-comparisons.service.js';

/** What the wizard's step 3 calls of the tools beside the onboarding. */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller()
export class SeoToolsController {
  constructor(private readonly comparisons: SitemapComparisons) {}

  /** Called with every change of the page, so it takes nothing of the allowance for long work; one runs at a time. */
  @Post('api/seo/competitive-sitemap-benchmarking/run')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'runSitemapComparison',
    summary: 'Compare the own sitemap with those of competitors, unless a comparison runs or was just made',
  })
  @ApiBody({ type: ComparisonDto })
  @ApiOkResponse({ type: ComparisonResponseDto })
  @ApiProblems(ValidationError)
  compare(@CurrentUser() user: AuthenticatedUser, @Body() body: unknown): Promise<ComparisonResponseDto> {
    return this.comparisons.run(user.id, comparisonRequest(body));
  }

  @Get('api/seo-dashboard/strategic-insights/history')
  @ApiOperation({ operationId: 'listStrategicInsights', summary: 'That there are no strategic reports' })
  @ApiOkResponse({ type: StrategicInsightsHistoryDto })
  history(): StrategicInsightsHistoryDto {
    return new StrategicInsightsHistoryDto();
  }

  @Post('api/seo-dashboard/strategic-insights/run')
  @HttpCode(200)
  @ApiOperation({ operationId: 'runStrategicInsights', summary: 'That no strategic report is made here' })
  @ApiOkResponse({ type: StrategicInsightsResponseDto })
  insights(): StrategicInsightsResponseDto {
    return new StrategicInsightsResponseDto();
  }
}
