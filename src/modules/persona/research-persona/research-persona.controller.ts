import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AuthenticatedUser,
  CurrentUser,
  LimitedAs,
  TooManyRequestsError,
  UnauthenticatedError,
} from '../../../auth/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { AcceptsJob, JobResponseDto } from '../../user-jobs/index.js';
import { ResearchPersonaResponseDto } from './dto/research-persona.response.dto.js';
import { ResearchPersonaNeedsFactsError } from './research-persona.errors.js';
import { ResearchPersonaService } from './research-persona.service.js';

@ApiTags('Persona')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class ResearchPersonaController {
  constructor(private readonly personas: ResearchPersonaService) {}

  @Get('persona/research')
  @ApiOperation({
    operationId: 'getResearchPersona',
    summary: 'Defaults for research; its values are null without one, a stale one is made again in the background',
  })
  @ApiOkResponse({ type: ResearchPersonaResponseDto })
  async find(@CurrentUser() user: AuthenticatedUser): Promise<ResearchPersonaResponseDto> {
    return new ResearchPersonaResponseDto(await this.personas.serve(user.id));
  }

  @Post('persona/research/refresh')
  @AcceptsJob()
  @LimitedAs('generation')
  @ApiOperation({ operationId: 'refreshResearchPersona', summary: 'Make the research persona anew, as a job' })
  @ApiProblems(ResearchPersonaNeedsFactsError, TooManyRequestsError)
  async refresh(@CurrentUser() user: AuthenticatedUser): Promise<JobResponseDto> {
    return new JobResponseDto(await this.personas.refresh(user.id));
  }
}
