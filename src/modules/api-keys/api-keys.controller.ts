import { Body, Controller, Get, HttpCode, Param, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, TooManyRequestsError, UnauthenticatedError } from '../../auth/index.js';
import { MalformedRequestError, ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Delete, Post } from '../../common/http/index.js';
import { CallsOutside } from '../idempotency/index.js';
import { ApiKeyNotFoundError, ApiKeyRejectedError, SessionErasedError } from './api-keys.errors.js';
import { ApiKeysService } from './api-keys.service.js';
import { KeyRecheckJob } from './checks/key-recheck.job.js';
import { KeySaving } from './checks/key-saving.service.js';
import { ApiKeysResponseDto } from './dto/api-keys.response.dto.js';
import { SaveApiKeyDto } from './dto/save-api-key.dto.js';
import { SaveApiKeyResponseDto } from './dto/save-api-key.response.dto.js';
import { SaveKeyQueryDto } from './dto/save-key.query.dto.js';
import { PROVIDER_NAMES } from './providers/provider-name.js';

@ApiTags('API keys')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class ApiKeysController {
  constructor(
    private readonly keys: ApiKeysService,
    private readonly saving: KeySaving,
    private readonly rechecks: KeyRecheckJob,
  ) {}

  @Get('api-keys')
  @ApiOperation({ operationId: 'listApiKeys', summary: 'Stored API keys, shown by their last four characters' })
  @ApiOkResponse({ type: ApiKeysResponseDto })
  async list(@CurrentUser() user: AuthenticatedUser): Promise<ApiKeysResponseDto> {
    const keys = await this.keys.list(user.id);
    await this.rechecks.startIfDue(user.id, keys);
    return new ApiKeysResponseDto(keys, this.keys.workspaceProviders(keys));
  }

  @Post('api-keys')
  @HttpCode(200)
  @CallsOutside(isChecked)
  @ApiOperation({
    operationId: 'saveApiKey',
    summary: 'Save or replace the API key of one provider, on request after asking it whether the key works',
  })
  @ApiOkResponse({ type: SaveApiKeyResponseDto })
  @ApiProblems(ValidationError, ApiKeyRejectedError, SessionErasedError, MalformedRequestError, TooManyRequestsError)
  async save(
    @CurrentUser() user: AuthenticatedUser,
    @Body() { provider, api_key: key, base_url: baseUrl, description }: SaveApiKeyDto,
    @Query() query: SaveKeyQueryDto,
  ): Promise<SaveApiKeyResponseDto> {
    const toSave = { provider, key, baseUrl, description };
    const { saved, isFresh } = await (isChecked(query)
      ? this.saving.saveChecked(user.id, toSave)
      : this.saving.save(user.id, toSave));
    return new SaveApiKeyResponseDto(saved, isFresh);
  }

  @Delete('api-keys/:provider')
  @HttpCode(204)
  @ApiOperation({ operationId: 'deleteApiKey', summary: 'Remove the API key of one provider' })
  @ApiParam({ name: 'provider', enum: PROVIDER_NAMES })
  @ApiNoContentResponse({ description: 'The key is gone' })
  @ApiProblems(ApiKeyNotFoundError)
  remove(@CurrentUser() user: AuthenticatedUser, @Param('provider') provider: string): Promise<void> {
    return this.keys.remove(user.id, provider);
  }
}

/** Whether the provider is asked before a key is stored. */
function isChecked(query: unknown): boolean {
  return typeof query === 'object' && query !== null && 'validate' in query && query.validate === 'true';
}
