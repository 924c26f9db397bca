import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AuthenticatedUser,
  CurrentUser,
  LimitedAs,
  TooManyRequestsError,
  UnauthenticatedError,
} from '../../auth/index.js';
import { MalformedRequestError, ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Post, Put } from '../../common/http/index.js';
import { EditPersonaDto } from './dto/edit-persona.dto.js';
import { GeneratePersonaDto } from './dto/generate-persona.dto.js';
import { ListVersionsQueryDto } from './dto/list-versions.query.dto.js';
import { PersonaReadinessResponseDto } from './dto/persona-readiness.response.dto.js';
import { PersonaVersionsResponseDto } from './dto/persona-versions.response.dto.js';
import { PersonaResponseDto } from './dto/persona.response.dto.js';
import { PersonaEditsService } from './persona-edits.service.js';
import { PersonaVersionsService } from './persona-versions.service.js';
import { PersonaIncompleteError, PersonaNeedsTextError, PersonaVersionNotFoundError } from './persona.errors.js';
import { PersonaService } from './persona.service.js';

@ApiTags('Persona')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class PersonaController {
  constructor(
    private readonly personas: PersonaService,
    private readonly edits: PersonaEditsService,
    private readonly history: PersonaVersionsService,
  ) {}

  @Get('persona/readiness')
  @ApiOperation({ operationId: 'getPersonaReadiness', summary: 'Whether there is enough text for a persona' })
  @ApiOkResponse({ type: PersonaReadinessResponseDto })
  async readiness(@CurrentUser() user: AuthenticatedUser): Promise<PersonaReadinessResponseDto> {
    return new PersonaReadinessResponseDto(await this.personas.readiness(user.id));
  }

  @Post('persona/generate')
  @HttpCode(200)
  @LimitedAs('generation')
  @ApiOperation({
    operationId: 'generatePersona',
    summary: 'Make and store a persona from the newest website analysis; your edits stay',
  })
  @ApiOkResponse({ type: PersonaResponseDto })
  @ApiProblems(PersonaNeedsTextError, ValidationError, TooManyRequestsError)
  async generate(
    @CurrentUser() user: AuthenticatedUser,
    @Body() body: GeneratePersonaDto,
  ): Promise<PersonaResponseDto> {
    return new PersonaResponseDto(await this.personas.generate(user.id, body));
  }

  @Post('persona/preview')
  @HttpCode(200)
  @LimitedAs('generation')
  @ApiOperation({ operationId: 'previewPersona', summary: 'The persona that generate would store; nothing is stored' })
  @ApiOkResponse({ type: PersonaResponseDto })
  @ApiProblems(PersonaNeedsTextError, ValidationError, TooManyRequestsError)
  async preview(@CurrentUser() user: AuthenticatedUser, @Body() body: GeneratePersonaDto): Promise<PersonaResponseDto> {
    return new PersonaResponseDto(await this.personas.preview(user.id, body));
  }

  @Get('persona')
  @ApiOperation({ operationId: 'getPersona', summary: 'The current persona; its values are null without one' })
  @ApiOkResponse({ type: PersonaResponseDto })
  async find(@CurrentUser() user: AuthenticatedUser): Promise<PersonaResponseDto> {
    return new PersonaResponseDto(await this.personas.find(user.id));
  }

  @Put('persona')
  @ApiOperation({
    operationId: 'editPersona',
    summary: 'State parts of the persona; what differs becomes yours and stays when the persona is generated again',
  })
  @ApiOkResponse({ type: PersonaResponseDto })
  @ApiProblems(ValidationError, PersonaIncompleteError)
  async edit(@CurrentUser() user: AuthenticatedUser, @Body() body: EditPersonaDto): Promise<PersonaResponseDto> {
    return new PersonaResponseDto(await this.edits.saveEdited(user.id, body));
  }

  @Get('persona/versions')
  @ApiOperation({ operationId: 'listPersonaVersions', summary: 'The history of the persona, newest first' })
  @ApiOkResponse({ type: PersonaVersionsResponseDto })
  @ApiProblems(ValidationError)
  async versions(
    @CurrentUser() user: AuthenticatedUser,
    @Query() page: ListVersionsQueryDto,
  ): Promise<PersonaVersionsResponseDto> {
    return new PersonaVersionsResponseDto(await this.history.list(user.id, page));
  }

  @Post('persona/versions/:version/restore')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'restorePersonaVersion',
    summary: 'Make an earlier version the current persona, as a new version',
  })
  @ApiOkResponse({ type: PersonaResponseDto })
  @ApiProblems(PersonaVersionNotFoundError, MalformedRequestError)
  async restore(
    @CurrentUser() user: AuthenticatedUser,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<PersonaResponseDto> {
    return new PersonaResponseDto(await this.history.restore(user.id, version));
  }
}
