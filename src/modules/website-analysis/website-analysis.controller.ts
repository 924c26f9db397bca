import { Body, Controller, Delete, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, LimitedAs, UnauthenticatedError } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems } from '../../common/http/index.js';
import {
  EgressContentTypeError,
  EgressInvalidResponseError,
  EgressRedirectError,
  EgressRefusedError,
  EgressTimeoutError,
  EgressTooLargeError,
  EgressUnreachableError,
} from '../../egress/index.js';
import { SiteDisallowsCrawlingError, SiteEmptyError, SiteHttpError } from './crawl/index.js';
import { AnalyseWebsiteDto } from './dto/analyse-website.dto.js';
import { WebsiteAnalysisResponseDto } from './dto/website-analysis.response.dto.js';
import { WebsitePageResponseDto } from './dto/website-page.response.dto.js';
import { withScheme } from './website-address.js';
import { AnalysisNotFoundError } from './website-analysis.errors.js';
import { WebsiteAnalysisService } from './website-analysis.service.js';

@ApiTags('Website analysis')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class WebsiteAnalysisController {
  constructor(private readonly analyses: WebsiteAnalysisService) {}

  @Post('website-analysis')
  @HttpCode(200)
  @LimitedAs('generation')
  @ApiOperation({ operationId: 'analyseWebsite', summary: 'Read a website and measure how it writes' })
  @ApiOkResponse({ type: WebsiteAnalysisResponseDto })
  @ApiProblems(
    ValidationError,
    EgressRefusedError,
    EgressUnreachableError,
    EgressTimeoutError,
    EgressTooLargeError,
    EgressContentTypeError,
    EgressRedirectError,
    EgressInvalidResponseError,
    SiteEmptyError,
    SiteDisallowsCrawlingError,
    SiteHttpError,
  )
  async analyse(
    @CurrentUser() user: AuthenticatedUser,
    @Body() body: AnalyseWebsiteDto,
  ): Promise<WebsiteAnalysisResponseDto> {
    return new WebsiteAnalysisResponseDto(await this.analyses.analyse(user.id, withScheme(body.url), body.max_pages));
  }

  @Get('website-analysis')
  @ApiOperation({
    operationId: 'getLatestAnalysis',
    summary: 'The newest analysis that did not fail, or an empty object',
  })
  @ApiOkResponse({ type: WebsiteAnalysisResponseDto })
  async latest(@CurrentUser() user: AuthenticatedUser): Promise<WebsiteAnalysisResponseDto | object> {
    const latest = await this.analyses.findLatest(user.id);
    return latest === null ? {} : new WebsiteAnalysisResponseDto(latest);
  }

  @Get('website-analyses')
  @ApiOperation({ operationId: 'listAnalyses', summary: 'All analyses, newest first' })
  @ApiOkResponse({ type: WebsiteAnalysisResponseDto, isArray: true })
  async list(@CurrentUser() user: AuthenticatedUser): Promise<WebsiteAnalysisResponseDto[]> {
    const analyses = await this.analyses.list(user.id);
    return analyses.map((analysis) => new WebsiteAnalysisResponseDto(analysis));
  }

  @Get('website-analyses/:id')
  @ApiOperation({ operationId: 'getAnalysis', summary: 'One analysis' })
  @ApiOkResponse({ type: WebsiteAnalysisResponseDto })
  @ApiProblems(AnalysisNotFoundError)
  async get(
    @CurrentUser() user: AuthenticatedUser,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<WebsiteAnalysisResponseDto> {
    return new WebsiteAnalysisResponseDto(await this.analyses.get(user.id, id));
  }

  @Get('website-analyses/:id/pages')
  @ApiOperation({ operationId: 'listAnalysisPages', summary: 'The pages of an analysis and why some were not read' })
  @ApiOkResponse({ type: WebsitePageResponseDto, isArray: true })
  @ApiProblems(AnalysisNotFoundError)
  async pages(
    @CurrentUser() user: AuthenticatedUser,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<WebsitePageResponseDto[]> {
    const pages = await this.analyses.listPages(user.id, id);
    return pages.map((page) => new WebsitePageResponseDto(page));
  }

  @Delete('website-analyses/:id')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteAnalysis', summary: 'Remove one analysis and its pages' })
  @ApiNoContentResponse()
  @ApiProblems(AnalysisNotFoundError)
  async remove(@CurrentUser() user: AuthenticatedUser, @Param('id', ParseIntPipe) id: number): Promise<void> {
    await this.analyses.remove(user.id, id);
  }
}
