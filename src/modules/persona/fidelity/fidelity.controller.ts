import { Body, Controller, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  type AuthenticatedUser,
  CurrentUser,
  LimitedAs,
  TooManyRequestsError,
  UnauthenticatedError,
} from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { CallsOutside } from '../../idempotency/index.js';
import { DraftTooComplexError } from '../../website-analysis/index.js';
import { DraftDto } from './dto/draft.dto.js';
import { FidelityResponseDto } from './dto/fidelity.response.dto.js';
import { FidelityNeedsFingerprintError } from './fidelity.errors.js';
import { FidelityService } from './fidelity.service.js';

@ApiTags('Persona')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class FidelityController {
  constructor(private readonly fidelity: FidelityService) {}

  @Post('persona/fidelity')
  @HttpCode(200)
  @CallsOutside()
  @LimitedAs('draft')
  @ApiOperation({
    operationId: 'scoreDraft',
    summary: 'How well a draft fits your own writing, measure by measure; nothing is stored',
  })
  @ApiOkResponse({ type: FidelityResponseDto })
  @ApiProblems(FidelityNeedsFingerprintError, DraftTooComplexError, ValidationError, TooManyRequestsError)
  async score(@CurrentUser() user: AuthenticatedUser, @Body() body: DraftDto): Promise<FidelityResponseDto> {
    return new FidelityResponseDto(await this.fidelity.report(user.id, body));
  }
}
