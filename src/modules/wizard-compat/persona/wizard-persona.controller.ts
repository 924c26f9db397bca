import { Body, Controller, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AuthenticatedUser,
  CurrentUser,
  LimitedAs,
  TooManyRequestsError,
  UnauthenticatedError,
} from '../../../auth/index.js';
import { isJsonObject, type JsonObject } from '../../../common/documents/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { JobsDisabledError } from '../../../jobs/index.js';
import { PersonaIncompleteError, PersonaNeedsTextError } from '../../persona/index.js';
import { TooManyJobsError } from '../../user-jobs/index.js';
import { AssessedPersonaResponseDto, AssessPersonaDto } from './dto/assess-persona.dto.js';
import { LatestPersonaResponseDto } from './dto/latest-persona.response.dto.js';
import { PersonaOptionsResponseDto } from './dto/persona-options.response.dto.js';
import { GeneratePersonasDto, PersonaTaskResponseDto, StartedTaskResponseDto } from './dto/persona-task.dto.js';
import { SavedWizardPersonaResponseDto, SaveWizardPersonaDto } from './dto/save-persona.dto.js';
import { PersonaTaskNotFoundError } from './persona-task.errors.js';
import type { PersonaTask } from './rules/persona-task.js';
import { wantedPlatforms } from './rules/wanted-platforms.js';
import { WizardPersonaService } from './wizard-persona.service.js';

/** The personas of step 4 as the ALwrity wizard calls them. */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/step4')
export class WizardPersonaController {
  constructor(private readonly personas: WizardPersonaService) {}

  @Post('generate-personas-async')
  @HttpCode(200)
  @LimitedAs('wizard_work')
  @ApiOperation({
    operationId: 'startPersonaTask',
    summary: 'Make a persona from what is stored, anew when there is one; an open task is joined',
  })
  @ApiBody({ type: GeneratePersonasDto })
  @ApiOkResponse({ type: StartedTaskResponseDto })
  @ApiProblems(PersonaNeedsTextError, ValidationError, TooManyRequestsError, TooManyJobsError, JobsDisabledError)
  async start(@CurrentUser() user: AuthenticatedUser, @Body() body: unknown): Promise<StartedTaskResponseDto> {
    return new StartedTaskResponseDto(await this.personas.start(user.id, wantedPlatforms(body)));
  }

  @Get('persona-task/:id')
  @ApiOperation({ operationId: 'getPersonaTask', summary: 'How far a persona is, and the persona when it is made' })
  @ApiOkResponse({ type: PersonaTaskResponseDto })
  @ApiProblems(PersonaTaskNotFoundError)
  task(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<PersonaTask> {
    return this.personas.task(user.id, id);
  }

  @Get('persona-latest')
  @ApiOperation({
    operationId: 'getLatestPersona',
    summary: 'The current persona; that there is none is told in the body',
  })
  @ApiOkResponse({ type: LatestPersonaResponseDto })
  async latest(@CurrentUser() user: AuthenticatedUser): Promise<LatestPersonaResponseDto> {
    return new LatestPersonaResponseDto(await this.personas.latest(user.id));
  }

  @Post('persona-save')
  @HttpCode(200)
  @ApiOperation({ operationId: 'saveWizardPersona', summary: 'State the persona; what differs from it becomes yours' })
  @ApiBody({ type: SaveWizardPersonaDto })
  @ApiOkResponse({ type: SavedWizardPersonaResponseDto })
  @ApiProblems(ValidationError, PersonaIncompleteError)
  async save(@CurrentUser() user: AuthenticatedUser, @Body() body: unknown): Promise<SavedWizardPersonaResponseDto> {
    return new SavedWizardPersonaResponseDto(await this.personas.save(user.id, documentIn(body)));
  }

  @Get('persona-options')
  @ApiOperation({ operationId: 'getPersonaOptions', summary: 'Platforms a persona can be made for' })
  @ApiOkResponse({ type: PersonaOptionsResponseDto })
  options(): PersonaOptionsResponseDto {
    return new PersonaOptionsResponseDto();
  }

  @Post('assess-persona-quality')
  @HttpCode(200)
  @ApiOperation({ operationId: 'assessPersonaQuality', summary: 'Score a persona by our rules; nothing is stored' })
  @ApiBody({ type: AssessPersonaDto })
  @ApiOkResponse({ type: AssessedPersonaResponseDto })
  @ApiProblems(ValidationError)
  async assess(@CurrentUser() user: AuthenticatedUser, @Body() body: unknown): Promise<AssessedPersonaResponseDto> {
    return new AssessedPersonaResponseDto(await this.personas.assess(user.id, documentIn(body)));
  }
}

function documentIn(body: unknown): JsonObject {
  return isJsonObject(body) ? body : {};
}
