import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems } from '../../../common/http/index.js';
import { UsageQueryDto } from './dto/usage.query.dto.js';
import { UsageResponseDto } from './dto/usage.response.dto.js';
import { UsageService } from './usage.service.js';

@ApiTags('Models')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError, ValidationError)
@Controller('api/onboarding/usage')
export class UsageController {
  constructor(private readonly usage: UsageService) {}

  @Get()
  @ApiOperation({
    operationId: 'getUsage',
    summary: 'What my questions to models used, by task, provider and day, and what is left of today’s budget',
  })
  @ApiOkResponse({ type: UsageResponseDto })
  async get(@CurrentUser() user: AuthenticatedUser, @Query() days: UsageQueryDto): Promise<UsageResponseDto> {
    return new UsageResponseDto(await this.usage.summarise(user.id, days));
  }
}
