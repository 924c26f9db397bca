import { Body, Controller, Get, HttpCode, Param } from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiExtraModels,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Delete, Put } from '../../common/http/index.js';
import { describedAt } from './competitor-request.js';
import { CompetitorResponseDto } from './dto/competitor.response.dto.js';
import { CompetitorsResponseDto } from './dto/competitors.response.dto.js';
import { ResearchPreferencesResponseDto } from './dto/research-preferences.response.dto.js';
import { SaveCompetitorDto } from './dto/save-competitor.dto.js';
import { SaveResearchPreferencesDto } from './dto/save-research-preferences.dto.js';
import { CompetitorNotFoundError, TooManyCompetitorsError } from './research.errors.js';
import { ResearchService } from './research.service.js';

@ApiTags('Research')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class ResearchController {
  constructor(private readonly research: ResearchService) {}

  @Get('research-preferences')
  @ApiOperation({ operationId: 'getResearchPreferences', summary: 'How research is to be done; null when never said' })
  @ApiExtraModels(ResearchPreferencesResponseDto)
  @ApiOkResponse({ schema: { anyOf: [{ $ref: getSchemaPath(ResearchPreferencesResponseDto) }, { type: 'null' }] } })
  async preferences(@CurrentUser() user: AuthenticatedUser): Promise<ResearchPreferencesResponseDto | null> {
    const stored = await this.research.findPreferences(user.id);
    return stored === null ? null : new ResearchPreferencesResponseDto(stored);
  }

  @Put('research-preferences')
  @ApiOperation({
    operationId: 'saveResearchPreferences',
    summary: 'Say how research is to be done; absent values stay, null takes one back',
  })
  @ApiOkResponse({ type: ResearchPreferencesResponseDto })
  @ApiProblems(ValidationError)
  async savePreferences(
    @CurrentUser() user: AuthenticatedUser,
    @Body() body: SaveResearchPreferencesDto,
  ): Promise<ResearchPreferencesResponseDto> {
    return new ResearchPreferencesResponseDto(await this.research.savePreferences(user.id, body));
  }

  @Get('competitors')
  @ApiOperation({ operationId: 'listCompetitors', summary: 'Competitors, those the user named first' })
  @ApiOkResponse({ type: CompetitorsResponseDto })
  async competitors(@CurrentUser() user: AuthenticatedUser): Promise<CompetitorsResponseDto> {
    const stored = await this.research.listCompetitors(user.id);
    const findings = await this.research.findFindings(user.id);
    return new CompetitorsResponseDto(stored, findings?.discovery ?? null);
  }

  @Put('competitors/:domain')
  @ApiOperation({ operationId: 'saveCompetitor', summary: 'Add a competitor or describe one; it becomes the user’s' })
  @ApiOkResponse({ type: CompetitorResponseDto })
  @ApiProblems(ValidationError, TooManyCompetitorsError)
  async saveCompetitor(
    @CurrentUser() user: AuthenticatedUser,
    @Param('domain') domain: string,
    @Body() body: SaveCompetitorDto,
  ): Promise<CompetitorResponseDto> {
    return new CompetitorResponseDto(await this.research.describeCompetitor(user.id, describedAt(domain, body)));
  }

  @Delete('competitors/:domain')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteCompetitor', summary: 'Remove a competitor' })
  @ApiNoContentResponse({ description: 'The competitor is gone' })
  @ApiProblems(CompetitorNotFoundError)
  removeCompetitor(@CurrentUser() user: AuthenticatedUser, @Param('domain') domain: string): Promise<void> {
    return this.research.removeCompetitor(user.id, domain);
  }
}
