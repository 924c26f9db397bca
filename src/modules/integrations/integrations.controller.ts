import { Body, Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Put } from '../../common/http/index.js';
import { IntegrationsResponseDto } from './dto/integrations.response.dto.js';
import { IntegrationsStateDto } from './dto/integrations-state.dto.js';
import { IntegrationsService } from './integrations.service.js';

@ApiTags('Integrations')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/integrations')
export class IntegrationsController {
  constructor(private readonly integrations: IntegrationsService) {}

  @Get()
  @ApiOperation({ operationId: 'getIntegrations', summary: 'The platforms to publish to, as stated' })
  @ApiOkResponse({ type: IntegrationsResponseDto })
  async find(@CurrentUser() user: AuthenticatedUser): Promise<IntegrationsResponseDto> {
    return new IntegrationsResponseDto(await this.integrations.find(user.id));
  }

  @Put()
  @ApiOperation({ operationId: 'saveIntegrations', summary: 'State the platforms to publish to; tokens are refused' })
  @ApiOkResponse({ type: IntegrationsResponseDto })
  @ApiProblems(ValidationError)
  async save(
    @CurrentUser() user: AuthenticatedUser,
    @Body() body: IntegrationsStateDto,
  ): Promise<IntegrationsResponseDto> {
    return new IntegrationsResponseDto(await this.integrations.save(user.id, body));
  }
}
