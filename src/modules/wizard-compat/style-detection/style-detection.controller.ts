import { Body, Controller, Get, HttpCode, Param, ParseIntPipe } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, LimitedAs, UnauthenticatedError } from '../../../auth/index.js';
import { isJsonObject } from '../../../common/documents/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post, Put } from '../../../common/http/index.js';
import { CallsOutside } from '../../idempotency/index.js';
import { AnalysisNotFoundError } from '../../website-analysis/index.js';
import {
  AnalysisByIdResponseDto,
  CompleteStyleDetectionDto,
  ExistingAnalysisResponseDto,
  SessionAnalysesResponseDto,
  StyleDetectionResponseDto,
} from './dto/style-detection.dto.js';
import { RestOfPath } from './rest-of-path.decorator.js';
import { StyleDetectionService } from './style-detection.service.js';

/** Step 2 as the ALwrity wizard calls it; failures that a user can mend are told in the body, with status 200. */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/style-detection')
export class StyleDetectionController {
  constructor(private readonly detection: StyleDetectionService) {}

  @Post('complete')
  @HttpCode(200)
  @CallsOutside()
  @LimitedAs('wizard_work')
  @ApiOperation({
    operationId: 'completeStyleDetection',
    summary: 'Analyse a website and wait for the result, at most 50 seconds',
  })
  @ApiBody({ type: CompleteStyleDetectionDto })
  @ApiOkResponse({ type: StyleDetectionResponseDto })
  complete(@CurrentUser() user: AuthenticatedUser, @Body() body: unknown): Promise<object> {
    return this.detection.complete(user.id, urlIn(body));
  }

  @Get('session-analyses')
  @ApiOperation({ operationId: 'listSessionAnalyses', summary: 'All analyses that went well, newest first' })
  @ApiOkResponse({ type: SessionAnalysesResponseDto })
  async list(@CurrentUser() user: AuthenticatedUser): Promise<SessionAnalysesResponseDto> {
    return { success: true, analyses: await this.detection.list(user.id) };
  }

  @Get('check-existing/*')
  @ApiOperation({ operationId: 'checkExistingAnalysis', summary: 'Whether the site at this address was analysed' })
  @ApiParam({ name: 'path', description: 'The whole address, encoded or not', example: 'https%3A%2F%2Fexample.com' })
  @ApiOkResponse({ type: ExistingAnalysisResponseDto })
  findExisting(@CurrentUser() user: AuthenticatedUser, @RestOfPath() url: string): Promise<object> {
    return this.detection.findExisting(user.id, url);
  }

  @Get('analysis/:id')
  @ApiOperation({ operationId: 'getWizardAnalysis', summary: 'One analysis; that there is none is told in the body' })
  @ApiOkResponse({ type: AnalysisByIdResponseDto })
  async get(
    @CurrentUser() user: AuthenticatedUser,
    @Param('id', ParseIntPipe) id: number,
  ): Promise<AnalysisByIdResponseDto> {
    try {
      return { success: true, analysis: await this.detection.get(user.id, id) };
    } catch (error) {
      if (error instanceof AnalysisNotFoundError) return { success: false, error: error.message };
      throw error;
    }
  }

  /** The wizard reads the status alone, so that an edit that is not stored must not be 200. */
  @Put('analysis/:id')
  @ApiOperation({ operationId: 'saveWizardAnalysis', summary: 'Make what the user changed the user’s own' })
  @ApiBody({ schema: { type: 'object', additionalProperties: true, description: 'The page as the wizard holds it' } })
  @ApiOkResponse({ type: AnalysisByIdResponseDto })
  @ApiProblems(ValidationError, AnalysisNotFoundError)
  async save(
    @CurrentUser() user: AuthenticatedUser,
    @Param('id', ParseIntPipe) id: number,
    @Body() body: unknown,
  ): Promise<AnalysisByIdResponseDto> {
    return { success: true, analysis: await this.detection.save(user.id, id, isJsonObject(body) ? body : {}) };
  }
}

function urlIn(body: unknown): string {
  const url = isJsonObject(body) ? body['url'] : undefined;
  if (typeof url === 'string' && url.trim() !== '') return url.trim();
  throw new ValidationError([{ path: 'url', message: 'must be the address of the website' }]);
}
