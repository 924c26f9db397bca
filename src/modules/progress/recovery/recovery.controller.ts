import { Body, Controller, Get, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import { RecoveryResponseDto } from './dto/recovery.response.dto.js';
import { RepairDto } from './dto/repair.dto.js';
import { RecoveryService } from './recovery.service.js';

@ApiTags('Recovery')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/recovery')
export class RecoveryController {
  constructor(private readonly recovery: RecoveryService) {}

  @Get()
  @ApiOperation({
    operationId: 'diagnoseOnboarding',
    summary: 'What is inconsistent in the onboarding, and how it can be put right; changes nothing',
  })
  @ApiOkResponse({ type: RecoveryResponseDto })
  async diagnose(@CurrentUser() user: AuthenticatedUser): Promise<RecoveryResponseDto> {
    return new RecoveryResponseDto(await this.recovery.diagnose(user.id));
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({
    operationId: 'repairOnboarding',
    summary: 'Put right what is inconsistent, as events of the log; a dry run unless dry_run is false',
  })
  @ApiBody({ type: RepairDto, required: false })
  @ApiOkResponse({ type: RecoveryResponseDto })
  @ApiProblems(ValidationError)
  async repair(@CurrentUser() user: AuthenticatedUser, @Body() body: RepairDto): Promise<RecoveryResponseDto> {
    return new RecoveryResponseDto(await this.recovery.repair(user.id, body.dry_run !== false));
  }
}
