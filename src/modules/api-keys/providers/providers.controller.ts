import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiTags } from '@nestjs/swagger';
import { Public } from '../../../auth/index.js';
import { ApiProblems } from '../../../common/http/index.js';
import { ProviderNotFoundError } from '../api-keys.errors.js';
import { PROVIDER_NAMES, type ProviderName } from './provider-name.js';
import { ProviderSetupResponseDto } from './dto/provider-setup.response.dto.js';
import { ProviderDto } from './dto/provider.dto.js';
import { ProvidersResponseDto } from './dto/providers.response.dto.js';
import { ProviderNamePipe } from './provider-name.pipe.js';

@ApiTags('API keys')
@Controller('api/onboarding/providers')
export class ProvidersController {
  @Get()
  @Public()
  @ApiOperation({ operationId: 'listProviders', summary: 'Providers whose keys can be stored' })
  @ApiOkResponse({ type: ProvidersResponseDto })
  list(): ProvidersResponseDto {
    return new ProvidersResponseDto();
  }

  @Get(':provider')
  @Public()
  @ApiOperation({ operationId: 'getProvider', summary: 'What is known about one provider' })
  @ApiParam({ name: 'provider', enum: PROVIDER_NAMES })
  @ApiOkResponse({ type: ProviderDto })
  @ApiProblems(ProviderNotFoundError)
  get(@Param('provider', ProviderNamePipe) name: ProviderName): ProviderDto {
    return new ProviderDto(name);
  }

  @Get(':provider/setup')
  @Public()
  @ApiOperation({ operationId: 'getProviderSetup', summary: 'How to come by a key of one provider' })
  @ApiParam({ name: 'provider', enum: PROVIDER_NAMES })
  @ApiOkResponse({ type: ProviderSetupResponseDto })
  @ApiProblems(ProviderNotFoundError)
  setup(@Param('provider', ProviderNamePipe) name: ProviderName): ProviderSetupResponseDto {
    return new ProviderSetupResponseDto(name);
  }
}
