import { Body, Controller, Get, HttpCode, Param, Req } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  type AuthenticatedUser,
  CurrentUser,
  TooManyRequestsError,
  UnauthenticatedError,
} from '../../../auth/index.js';
import { MalformedRequestError, ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { CallsOutside } from '../../idempotency/index.js';
import { ApiKeyNotFoundError, ProviderNotFoundError } from '../api-keys.errors.js';
import { CheckKeyDto } from '../dto/check-key.dto.js';
import { CheckDto } from '../dto/check.dto.js';
import { ChecksResponseDto } from '../dto/checks.response.dto.js';
import { PROVIDER_NAMES, type ProviderName } from '../providers/provider-name.js';
import { ProviderNamePipe } from '../providers/provider-name.pipe.js';
import { GivenKeyChecks } from './given-key-checks.service.js';
import { StoredKeyChecks } from './stored-key-checks.service.js';
import { UserAddresses } from './user-address.js';

@ApiTags('API keys')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class KeyChecksController {
  constructor(
    private readonly stored: StoredKeyChecks,
    private readonly given: GivenKeyChecks,
    private readonly addresses: UserAddresses,
  ) {}

  @Get('api-keys/validate')
  @ApiOperation({
    operationId: 'checkApiKeysByReading',
    summary: 'Check the stored keys as far as that costs nothing, for older clients',
    description:
      'As the POST, but it never pays: a key whose check costs money keeps what was known, and its detail says so.',
  })
  @ApiOkResponse({ type: ChecksResponseDto })
  async readAll(@CurrentUser() user: AuthenticatedUser, @Req() request: FastifyRequest): Promise<ChecksResponseDto> {
    // Fastify serves HEAD with the same handler.
    return new ChecksResponseDto(await this.stored.checkAll(user.id, request.method === 'HEAD' ? 'none' : 'free'));
  }

  @Post('api-keys/validate')
  @HttpCode(200)
  @CallsOutside()
  @ApiOperation({
    operationId: 'checkApiKeys',
    summary: 'Ask the providers of all stored keys whether they work, ten in a minute at most',
  })
  @ApiOkResponse({ type: ChecksResponseDto })
  async checkAll(@CurrentUser() user: AuthenticatedUser): Promise<ChecksResponseDto> {
    return new ChecksResponseDto(await this.stored.checkAll(user.id));
  }

  @Post('api-keys/:provider/validate')
  @HttpCode(200)
  @CallsOutside()
  @ApiOperation({ operationId: 'checkApiKey', summary: 'Ask the provider of one stored key whether it works' })
  @ApiParam({ name: 'provider', enum: PROVIDER_NAMES })
  @ApiOkResponse({ type: CheckDto })
  @ApiProblems(ProviderNotFoundError, ApiKeyNotFoundError, TooManyRequestsError)
  async checkOne(
    @CurrentUser() user: AuthenticatedUser,
    @Param('provider', ProviderNamePipe) provider: ProviderName,
  ): Promise<CheckDto> {
    return new CheckDto(provider, await this.stored.checkOne(user.id, provider));
  }

  @Post('providers/:provider/validate')
  @HttpCode(200)
  @CallsOutside()
  @ApiOperation({ operationId: 'checkGivenApiKey', summary: 'Ask a provider whether a key works, without storing it' })
  @ApiParam({ name: 'provider', enum: PROVIDER_NAMES })
  @ApiOkResponse({ type: CheckDto })
  @ApiProblems(ProviderNotFoundError, ValidationError, MalformedRequestError, TooManyRequestsError)
  async checkGiven(
    @CurrentUser() user: AuthenticatedUser,
    @Param('provider', ProviderNamePipe) provider: ProviderName,
    @Body() body: CheckKeyDto,
  ): Promise<CheckDto> {
    const baseUrl = this.addresses.choose(provider, body.base_url, null);
    return new CheckDto(provider, await this.given.check(user.id, { provider, key: body.api_key, baseUrl }));
  }
}
