import { Controller, Get, HttpCode, Param, ParseIntPipe, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { MalformedRequestError, ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Post } from '../../common/http/index.js';
import { DiffVersionsQueryDto } from './dto/diff-versions.query.dto.js';
import { ListVersionsQueryDto } from './dto/list-versions.query.dto.js';
import { PersonaDiffResponseDto } from './dto/persona-diff.response.dto.js';
import { PersonaVersionResponseDto } from './dto/persona-version.response.dto.js';
import { PersonaVersionsResponseDto } from './dto/persona-versions.response.dto.js';
import { PersonaResponseDto } from './dto/persona.response.dto.js';
import { PersonaVersionsService } from './persona-versions.service.js';
import { PersonaVersionNotFoundError } from './persona.errors.js';

@ApiTags('Persona')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/persona/versions')
export class PersonaVersionsController {
  constructor(private readonly history: PersonaVersionsService) {}

  @Get()
  @ApiOperation({ operationId: 'listPersonaVersions', summary: 'The history of the persona, newest first' })
  @ApiOkResponse({ type: PersonaVersionsResponseDto })
  @ApiProblems(ValidationError)
  async list(
    @CurrentUser() user: AuthenticatedUser,
    @Query() page: ListVersionsQueryDto,
  ): Promise<PersonaVersionsResponseDto> {
    return new PersonaVersionsResponseDto(await this.history.list(user.id, page));
  }

  @Get(':version')
  @ApiOperation({ operationId: 'getPersonaVersion', summary: 'One version: the persona and what it was made from' })
  @ApiOkResponse({ type: PersonaVersionResponseDto })
  @ApiProblems(PersonaVersionNotFoundError, MalformedRequestError)
  async get(
    @CurrentUser() user: AuthenticatedUser,
    @Param('version', ParseIntPipe) version: number,
  ): Promise<PersonaVersionResponseDto> {
    return new PersonaVersionResponseDto(await this.history.get(user.id, version));
  }

  @Get(':version/diff')
  @ApiOperation({ operationId: 'diffPersonaVersions', summary: 'What changed from one version to another' })
  @ApiOkResponse({ type: PersonaDiffResponseDto })
  @ApiProblems(PersonaVersionNotFoundError, MalformedRequestError, ValidationError)
  async diff(
    @CurrentUser() user: AuthenticatedUser,
    @Param('version', ParseIntPipe) version: number,
    @Query() { to }: DiffVersionsQueryDto,
  ): Promise<PersonaDiffResponseDto> {
    return new PersonaDiffResponseDto(await this.history.diff(user.id, version, to));
  }

  @Post(':version/restore')
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
