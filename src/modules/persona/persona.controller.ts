import { Body, Controller, Get, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AuthenticatedUser,
  CurrentUser,
  LimitedAs,
  TooManyRequestsError,
  UnauthenticatedError,
} from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Post, Put } from '../../common/http/index.js';
import { CallsOutside } from '../idempotency/index.js';
import { AcceptsJob, JobResponseDto } from '../user-jobs/index.js';
import { EditPersonaDto } from './dto/edit-persona.dto.js';
import { GeneratePersonaDto } from './dto/generate-persona.dto.js';
import { PersonaReadinessResponseDto } from './dto/persona-readiness.response.dto.js';
import { PersonaResponseDto } from './dto/persona.response.dto.js';
import { PersonaGenerationJob, wishOf } from './generation/persona-generation.job.js';
import { PersonaGeneration } from './generation/persona-generation.service.js';
import { PersonaEditsService } from './persona-edits.service.js';
import { PersonaIncompleteError, PersonaNeedsTextError } from './persona.errors.js';
import { PersonaService } from './persona.service.js';

@ApiTags('Persona')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class PersonaController {
  constructor(
    private readonly personas: PersonaService,
    private readonly edits: PersonaEditsService,
    private readonly job: PersonaGenerationJob,
    private readonly generation: PersonaGeneration,
  ) {}

  @Get('persona/readiness')
  @ApiOperation({ operationId: 'getPersonaReadiness', summary: 'Whether there is enough text for a persona' })
  @ApiOkResponse({ type: PersonaReadinessResponseDto })
  async readiness(@CurrentUser() user: AuthenticatedUser): Promise<PersonaReadinessResponseDto> {
    return new PersonaReadinessResponseDto(await this.personas.readiness(user.id));
  }

  @Post('persona/generate')
  @AcceptsJob()
  @LimitedAs('generation')
  @ApiOperation({
    operationId: 'generatePersona',
    summary: 'Make and store a persona from the newest website analysis; your edits stay',
  })
  @ApiProblems(PersonaNeedsTextError, ValidationError, TooManyRequestsError)
  async generate(@CurrentUser() user: AuthenticatedUser, @Body() body: GeneratePersonaDto): Promise<JobResponseDto> {
    return new JobResponseDto(await this.job.start(user.id, body));
  }

  @Post('persona/preview')
  @HttpCode(200)
  @CallsOutside()
  @LimitedAs('generation')
  @ApiOperation({
    operationId: 'previewPersona',
    summary: 'The persona that generate would store; waits for the models, and nothing is stored',
  })
  @ApiOkResponse({ type: PersonaResponseDto })
  @ApiProblems(PersonaNeedsTextError, ValidationError, TooManyRequestsError)
  async preview(@CurrentUser() user: AuthenticatedUser, @Body() body: GeneratePersonaDto): Promise<PersonaResponseDto> {
    return new PersonaResponseDto(await this.generation.preview(user.id, wishOf(body)));
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
}
