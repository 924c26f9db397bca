import { Body, Controller, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { MalformedRequestError, ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Delete, Post } from '../../common/http/index.js';
import { ApiKeyNotFoundError } from './api-keys.errors.js';
import { ApiKeysService } from './api-keys.service.js';
import { ApiKeysResponseDto } from './dto/api-keys.response.dto.js';
import { SaveApiKeyDto } from './dto/save-api-key.dto.js';
import { SaveApiKeyResponseDto } from './dto/save-api-key.response.dto.js';
import { PROVIDER_NAMES } from './provider-catalogue.js';

@ApiTags('API keys')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class ApiKeysController {
  constructor(private readonly keys: ApiKeysService) {}

  @Get('api-keys')
  @ApiOperation({ operationId: 'listApiKeys', summary: 'Stored API keys, shown by their last four characters' })
  @ApiOkResponse({ type: ApiKeysResponseDto })
  async list(@CurrentUser() user: AuthenticatedUser): Promise<ApiKeysResponseDto> {
    const keys = await this.keys.list(user.id);
    return new ApiKeysResponseDto(keys, this.keys.workspaceProviders(keys));
  }

  @Post('api-keys')
  @HttpCode(200)
  @ApiOperation({ operationId: 'saveApiKey', summary: 'Save or replace the API key of one provider' })
  @ApiOkResponse({ type: SaveApiKeyResponseDto })
  @ApiProblems(ValidationError, MalformedRequestError)
  async save(@CurrentUser() user: AuthenticatedUser, @Body() body: SaveApiKeyDto): Promise<SaveApiKeyResponseDto> {
    return new SaveApiKeyResponseDto(
      await this.keys.save(user.id, { provider: body.provider, key: body.api_key }, body.description),
    );
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
