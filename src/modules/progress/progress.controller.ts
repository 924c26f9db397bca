import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, unlessUnchanged } from '../../common/http/index.js';
import { PersonaIncompleteError } from '../persona/index.js';
import { WebsiteNotAnalysedError } from '../website-analysis/index.js';
import { CompleteStepDto } from './dto/complete-step.dto.js';
import { CompleteStepResponseDto, SkipStepResponseDto } from './dto/complete-step.response.dto.js';
import { ProgressResponseDto } from './dto/progress.response.dto.js';
import { StatusResponseDto } from './dto/status.response.dto.js';
import { StepResponseDto } from './dto/step.response.dto.js';
import { ProgressReader } from './progress-reader.js';
import {
  StepNotFoundError,
  StepNotOptionalError,
  StepOutOfOrderError,
  StepTransitionError,
} from './progress.errors.js';
import { StepNumberPipe } from './step-number.pipe.js';
import { StepsService } from './steps.service.js';

const ApiStepNumber = (): MethodDecorator =>
  ApiParam({ name: 'n', description: 'Number of the step, 1 to 6', example: 2 });

@ApiTags('Progress')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class ProgressController {
  constructor(
    private readonly reader: ProgressReader,
    private readonly steps: StepsService,
  ) {}

  @Get('status')
  @ApiOperation({
    operationId: 'getStatus',
    summary: 'Where the user stands; ETag from the version, 304 when unchanged',
  })
  @ApiOkResponse({ type: StatusResponseDto })
  async status(
    @CurrentUser() user: AuthenticatedUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatusResponseDto | undefined> {
    return unlessUnchanged(request, reply, new StatusResponseDto(await this.reader.status(user.id)));
  }

  @Get('progress')
  @ApiOperation({ operationId: 'getProgress', summary: 'All six steps and what they hold' })
  @ApiOkResponse({ type: ProgressResponseDto })
  progress(@CurrentUser() user: AuthenticatedUser): Promise<ProgressResponseDto> {
    return this.reader.progress(user.id);
  }

  @Get('step/:n')
  @ApiStepNumber()
  @ApiOperation({ operationId: 'getStep', summary: 'One step and what it holds' })
  @ApiOkResponse({ type: StepResponseDto })
  @ApiProblems(StepNotFoundError)
  step(@CurrentUser() user: AuthenticatedUser, @Param('n', StepNumberPipe) number: number): Promise<StepResponseDto> {
    return this.reader.step(user.id, number);
  }

  @Post('step/:n/complete')
  @HttpCode(200)
  @ApiStepNumber()
  @ApiOperation({ operationId: 'completeStep', summary: 'Check and store what the step needs, then complete it' })
  @ApiOkResponse({ type: CompleteStepResponseDto })
  @ApiProblems(
    StepNotFoundError,
    StepOutOfOrderError,
    StepTransitionError,
    ValidationError,
    WebsiteNotAnalysedError,
    PersonaIncompleteError,
  )
  complete(
    @CurrentUser() user: AuthenticatedUser,
    @Param('n', StepNumberPipe) number: number,
    @Body() body: CompleteStepDto,
  ): Promise<CompleteStepResponseDto> {
    return this.steps.complete(user.id, number, body);
  }

  @Post('step/:n/skip')
  @HttpCode(200)
  @ApiStepNumber()
  @ApiOperation({ operationId: 'skipStep', summary: 'Skip an optional step' })
  @ApiOkResponse({ type: SkipStepResponseDto })
  @ApiProblems(StepNotFoundError, StepOutOfOrderError, StepNotOptionalError, StepTransitionError)
  skip(
    @CurrentUser() user: AuthenticatedUser,
    @Param('n', StepNumberPipe) number: number,
  ): Promise<SkipStepResponseDto> {
    return this.steps.skip(user.id, number);
  }
}
