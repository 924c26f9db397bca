import { Body, Controller, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { CompleteStepDto } from '../dto/complete-step.dto.js';
import { ValidationResponseDto } from '../dto/validation.response.dto.js';
import { StepNotFoundError } from '../progress.errors.js';
import type { StepNumber } from '../rules/steps.js';
import { StepNumberPipe } from '../step-number.pipe.js';
import { StepValidation } from './step-validation.service.js';
import { unwrapPayload } from './unwrap-payload.js';

const ApiStepNumber = (): MethodDecorator =>
  ApiParam({ name: 'n', description: 'Number of the step, 1 to 6', example: 3 });

@ApiTags('Progress')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError, StepNotFoundError)
@Controller('api/onboarding')
export class StepValidationController {
  constructor(private readonly validation: StepValidation) {}

  @Get('step/:n/validate')
  @ApiStepNumber()
  @ApiOperation({
    operationId: 'validateStepEntry',
    summary: 'Whether the step may be entered, and what is doubtful about what it builds on',
  })
  @ApiOkResponse({ type: ValidationResponseDto })
  async entry(
    @CurrentUser() user: AuthenticatedUser,
    @Param('n', StepNumberPipe) step: StepNumber,
  ): Promise<ValidationResponseDto> {
    return new ValidationResponseDto(await this.validation.entry(user.id, step));
  }

  @Post('step/:n/validate')
  @HttpCode(200)
  @ApiStepNumber()
  @ApiOperation({
    operationId: 'validateStep',
    summary: 'What completing the step with this payload would say; nothing is stored',
  })
  @ApiOkResponse({ type: ValidationResponseDto })
  @ApiProblems(ValidationError)
  async dryRun(
    @CurrentUser() user: AuthenticatedUser,
    @Param('n', StepNumberPipe) step: StepNumber,
    @Body() body: CompleteStepDto,
  ): Promise<ValidationResponseDto> {
    return new ValidationResponseDto(await this.validation.dryRun(user.id, step, unwrapPayload(body.data)));
  }
}
