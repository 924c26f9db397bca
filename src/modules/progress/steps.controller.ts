import { Body, Controller, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Post } from '../../common/http/index.js';
import { PersonaIncompleteError } from '../persona/index.js';
import { WebsiteNotAnalysedError } from '../website-analysis/index.js';
import { CompleteStepDto } from './dto/complete-step.dto.js';
import { CompleteStepResponseDto, SkipStepResponseDto } from './dto/complete-step.response.dto.js';
import { FailStepDto } from './dto/fail-step.dto.js';
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
@Controller('api/onboarding/step')
export class StepsController {
  constructor(
    private readonly reader: ProgressReader,
    private readonly steps: StepsService,
  ) {}

  @Get(':n')
  @ApiStepNumber()
  @ApiOperation({ operationId: 'getStep', summary: 'One step and what it holds' })
  @ApiOkResponse({ type: StepResponseDto })
  @ApiProblems(StepNotFoundError)
  step(@CurrentUser() user: AuthenticatedUser, @Param('n', StepNumberPipe) number: number): Promise<StepResponseDto> {
    return this.reader.step(user.id, number);
  }

  @Post(':n/start')
  @HttpCode(200)
  @ApiStepNumber()
  @ApiOperation({ operationId: 'startStep', summary: 'Work on a step; a finished one stays finished' })
  @ApiOkResponse({ type: StepResponseDto })
  @ApiProblems(StepNotFoundError, StepOutOfOrderError)
  start(@CurrentUser() user: AuthenticatedUser, @Param('n', StepNumberPipe) number: number): Promise<StepResponseDto> {
    return this.steps.start(user.id, number);
  }

  @Post(':n/fail')
  @HttpCode(200)
  @ApiStepNumber()
  @ApiOperation({ operationId: 'failStep', summary: 'Note why an open step did not work out' })
  @ApiOkResponse({ type: StepResponseDto })
  @ApiProblems(StepNotFoundError, StepTransitionError, ValidationError)
  fail(
    @CurrentUser() user: AuthenticatedUser,
    @Param('n', StepNumberPipe) number: number,
    @Body() body: FailStepDto,
  ): Promise<StepResponseDto> {
    return this.steps.fail(user.id, number, body.error);
  }

  @Post(':n/reset')
  @HttpCode(200)
  @ApiStepNumber()
  @ApiOperation({
    operationId: 'resetStep',
    summary: 'Put a step back to pending, keeping what it holds; later steps go with a required one',
  })
  @ApiOkResponse({ type: StepResponseDto })
  @ApiProblems(StepNotFoundError)
  reset(@CurrentUser() user: AuthenticatedUser, @Param('n', StepNumberPipe) number: number): Promise<StepResponseDto> {
    return this.steps.reset(user.id, number);
  }

  @Post(':n/complete')
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

  @Post(':n/skip')
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
