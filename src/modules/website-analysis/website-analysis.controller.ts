import { Body, Controller, Get, HttpCode, Param, ParseIntPipe } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, LimitedAs, UnauthenticatedError } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Delete, Post, Put } from '../../common/http/index.js';
import { EgressRefusedError } from '../../egress/index.js';
import { AcceptsJob, JobResponseDto } from '../user-jobs/index.js';
import { AnalysisRequests } from './analysis-requests.js';
import { AnalyseWebsiteDto } from './dto/analyse-website.dto.js';
import { EditAnalysisDto } from './dto/edit-analysis.dto.js';
import { LatestAnalysisResponseDto } from './dto/latest-analysis.response.dto.js';
import { WebsiteAnalysisResponseDto } from './dto/website-analysis.response.dto.js';
import { WebsitePageResponseDto } from './dto/website-page.response.dto.js';
import { LatestAnalysis } from './latest-analysis.js';
import { WebsiteAnalysisEdits } from './website-analysis-edits.js';
import { AnalysisFailedError, AnalysisNotFoundError } from './website-analysis.errors.js';
import { WebsiteAnalysisService } from './website-analysis.service.js';

@ApiTags('Website analysis')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class WebsiteAnalysisController {
  constructor(
    private readonly analyses: WebsiteAnalysisService,
    private readonly latestAnalysis: LatestAnalysis,
    private readonly edits: WebsiteAnalysisEdits,
    private readonly requests: AnalysisRequests,
  ) {}

  @Post('website-analysis')
  @LimitedAs('generation')
  @AcceptsJob()
  @ApiOperation({
    operationId: 'analyseWebsite',
    summary: 'Start to read a website, or a text of yours, and to measure how it writes',
    description:
      'Answers with a job whose result is `{analysis_id}`. A site that cannot be read fails the job; its `error.code` ' +
      'is one of `site_unreachable`, `site_timeout`, `site_too_large`, `site_content_type`, `site_redirect`, ' +
      '`site_invalid_response`, `site_empty`, `site_disallows_crawling`, `site_http_error` and `egress_refused`. ' +
      'Without a website, `text_sample` has a text of yours measured in the same way; it replaces the one before. The ' +
      'newest analysis counts, whatever it is of.',
  })
  @ApiProblems(ValidationError, EgressRefusedError)
  async analyse(@CurrentUser() user: AuthenticatedUser, @Body() body: AnalyseWebsiteDto): Promise<JobResponseDto> {
    return new JobResponseDto(await this.requests.start(user.id, body));
  }

  @Get('website-analysis')
  @ApiOperation({
    operationId: 'getLatestAnalysis',
    summary: 'The newest analysis that did not fail, with how you say that you write; an empty object without either',
  })
  @ApiOkResponse({ type: LatestAnalysisResponseDto })
  async latest(@CurrentUser() user: AuthenticatedUser): Promise<LatestAnalysisResponseDto> {
    return new LatestAnalysisResponseDto(await this.latestAnalysis.find(user.id));
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

  @Put('website-analyses/:id')
  @ApiOperation({
    operationId: 'editAnalysis',
    summary: 'State sections of an analysis; what differs becomes yours and stays when the site is analysed again',
    description:
      'A section that differs from the stored one replaces it whole, and `_meta` gives it the origin `user`. Sections ' +
      'that are left out, or the same, stay as they are.',
  })
  @ApiOkResponse({ type: WebsiteAnalysisResponseDto })
  @ApiProblems(ValidationError, AnalysisNotFoundError, AnalysisFailedError)
  async edit(
    @CurrentUser() user: AuthenticatedUser,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: EditAnalysisDto,
  ): Promise<WebsiteAnalysisResponseDto> {
    return new WebsiteAnalysisResponseDto(await this.edits.save(user.id, id, body));
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
