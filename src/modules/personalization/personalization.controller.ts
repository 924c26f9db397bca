import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ServiceUnavailableError } from '../../common/errors/index.js';
import { ApiProblems } from '../../common/http/index.js';
import { AiInputsResponseDto } from './dto/ai-inputs.response.dto.js';
import { SummaryResponseDto } from './dto/summary.response.dto.js';
import { PersonalizationService } from './personalization.service.js';

@ApiTags('Personalization')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError, ServiceUnavailableError)
@Controller('api/onboarding')
export class PersonalizationController {
  constructor(private readonly personalization: PersonalizationService) {}

  @Get('ai-inputs')
  @ApiOperation({
    operationId: 'getAiInputs',
    summary: 'What a content generator is told about the user; defaults are marked as such',
  })
  @ApiOkResponse({ type: AiInputsResponseDto })
  async aiInputs(@CurrentUser() user: AuthenticatedUser): Promise<AiInputsResponseDto> {
    return new AiInputsResponseDto(await this.personalization.aiInputs(user.id));
  }

  @Get('summary')
  @ApiOperation({ operationId: 'getSummary', summary: 'Everything the final page shows, from what is stored' })
  @ApiOkResponse({ type: SummaryResponseDto })
  async summary(@CurrentUser() user: AuthenticatedUser): Promise<SummaryResponseDto> {
    return new SummaryResponseDto(user, await this.personalization.summary(user.id));
  }
}
