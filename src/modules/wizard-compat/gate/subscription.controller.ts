import { Controller, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { NotYourAccountError } from './gate.errors.js';
import { ModelUsageService } from './model-usage.service.js';
import { PreflightResponseDto, SubscriptionResponseDto, UsageBreakdownResponseDto } from './dto/subscription.dto.js';

/** What the wizard asks before it lets a user in. This service sells nothing: everybody with a token may use it. */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/subscription')
export class SubscriptionController {
  constructor(private readonly usage: ModelUsageService) {}

  @Get('status/:user_id')
  @ApiOperation({ operationId: 'getSubscriptionStatus', summary: 'That the user may use the service; nothing is sold' })
  @ApiOkResponse({ type: SubscriptionResponseDto })
  @ApiProblems(NotYourAccountError)
  status(@CurrentUser() user: AuthenticatedUser, @Param('user_id') userId: string): SubscriptionResponseDto {
    assertOwn(user, userId);
    return new SubscriptionResponseDto();
  }

  @Get('usage/:user_id')
  @ApiOperation({ operationId: 'getSubscriptionUsage', summary: 'Calls of models by provider in the last 30 days' })
  @ApiOkResponse({ type: UsageBreakdownResponseDto })
  @ApiProblems(NotYourAccountError)
  async usageOf(
    @CurrentUser() user: AuthenticatedUser,
    @Param('user_id') userId: string,
  ): Promise<UsageBreakdownResponseDto> {
    assertOwn(user, userId);
    return { success: true, data: { provider_breakdown: await this.usage.byProvider(user.id) } };
  }

  @Post('preflight-check')
  @HttpCode(200)
  @ApiOperation({ operationId: 'checkPreflight', summary: 'That an operation may be tried; it is paid with own keys' })
  @ApiOkResponse({ type: PreflightResponseDto })
  preflight(): PreflightResponseDto {
    return new PreflightResponseDto();
  }
}

function assertOwn(user: AuthenticatedUser, userId: string): void {
  if (userId !== user.id) throw new NotYourAccountError();
}
