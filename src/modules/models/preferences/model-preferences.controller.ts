import { Body, Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Put } from '../../../common/http/index.js';
import { ModelPreferencesResponseDto } from './dto/model-preferences.response.dto.js';
import { SaveModelPreferencesDto } from './dto/save-model-preferences.dto.js';
import { ModelPreferencesService } from './model-preferences.service.js';
import { ModelStandingService } from './model-standing.service.js';

@ApiTags('Models')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/model-preferences')
export class ModelPreferencesController {
  constructor(
    private readonly preferences: ModelPreferencesService,
    private readonly standing: ModelStandingService,
  ) {}

  @Get()
  @ApiOperation({
    operationId: 'getModelPreferences',
    summary: 'Models I prefer, and those that questions are tried with',
  })
  @ApiOkResponse({ type: ModelPreferencesResponseDto })
  async get(@CurrentUser() user: AuthenticatedUser): Promise<ModelPreferencesResponseDto> {
    return new ModelPreferencesResponseDto(await this.standing.describe(user.id));
  }

  @Put()
  @ApiOperation({
    operationId: 'saveModelPreferences',
    summary: 'Say which models to try, the best first; nothing else is tried then',
  })
  @ApiOkResponse({ type: ModelPreferencesResponseDto })
  @ApiProblems(ValidationError)
  async save(
    @CurrentUser() user: AuthenticatedUser,
    @Body() { choices }: SaveModelPreferencesDto,
  ): Promise<ModelPreferencesResponseDto> {
    const preferred = choices.map(({ provider, model }) => ({ provider, model: model ?? null }));
    await this.preferences.save(user.id, preferred);
    return new ModelPreferencesResponseDto(await this.standing.describe(user.id));
  }
}
