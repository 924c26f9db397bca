import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ServiceUnavailableError } from '../../common/errors/index.js';
import { ApiProblems } from '../../common/http/index.js';
import { AiInputsResponseDto } from './dto/ai-inputs.response.dto.js';
import { CanonicalProfileResponseDto } from './dto/canonical-profile.response.dto.js';
import { DataQualityResponseDto } from './dto/data-quality.response.dto.js';
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

  @Get('canonical-profile')
  @ApiOperation({
    operationId: 'getCanonicalProfile',
    summary: 'The user as generators see them, each field with its source; nothing is filled in',
  })
  @ApiOkResponse({ type: CanonicalProfileResponseDto })
  async profile(@CurrentUser() user: AuthenticatedUser): Promise<CanonicalProfileResponseDto> {
    return new CanonicalProfileResponseDto(await this.personalization.profile(user.id));
  }

  @Get('data-quality')
  @ApiOperation({
    operationId: 'getDataQuality',
    summary: 'How far generators can rely on what is known, what is the matter and what to do next',
  })
  @ApiOkResponse({ type: DataQualityResponseDto })
  async dataQuality(@CurrentUser() user: AuthenticatedUser): Promise<DataQualityResponseDto> {
    return new DataQualityResponseDto(await this.personalization.dataQuality(user.id));
  }

  @Get('summary')
  @ApiOperation({ operationId: 'getSummary', summary: 'Everything the final page shows, from what is stored' })
  @ApiOkResponse({ type: SummaryResponseDto })
  async summary(@CurrentUser() user: AuthenticatedUser): Promise<SummaryResponseDto> {
    return new SummaryResponseDto(user, await this.personalization.summary(user.id));
  }
}
