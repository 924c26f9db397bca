import { Body, Controller, Get, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Patch, unlessUnchanged } from '../../common/http/index.js';
import { ProgressResponseDto } from './dto/progress.response.dto.js';
import { StatusResponseDto } from './dto/status.response.dto.js';
import { UpdateProgressDto } from './dto/update-progress.dto.js';
import { ProgressReader } from './progress-reader.js';
import { ProgressUpdatesService } from './progress-updates.service.js';
import { ProgressOutOfRangeError, StepNotFoundError, StepOutOfOrderError } from './progress.errors.js';

@ApiTags('Progress')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class ProgressController {
  constructor(
    private readonly reader: ProgressReader,
    private readonly updates: ProgressUpdatesService,
  ) {}

  @Get('status')
  @ApiOperation({
    operationId: 'getStatus',
    summary: 'Where the user stands; ETag from the version, 304 when unchanged',
  })
  @ApiOkResponse({ type: StatusResponseDto })
  async status(
    @CurrentUser() user: AuthenticatedUser,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatusResponseDto | undefined> {
    return unlessUnchanged(request, reply, new StatusResponseDto(await this.reader.status(user.id)));
  }

  @Get('progress')
  @ApiOperation({ operationId: 'getProgress', summary: 'All six steps and what they hold' })
  @ApiOkResponse({ type: ProgressResponseDto })
  progress(@CurrentUser() user: AuthenticatedUser): Promise<ProgressResponseDto> {
    return this.reader.progress(user.id);
  }

  @Patch('progress')
  @ApiOperation({
    operationId: 'updateProgress',
    summary: 'Say which step the user works on, or how far the step in progress is; answers with all steps',
  })
  @ApiOkResponse({ type: ProgressResponseDto })
  @ApiProblems(StepNotFoundError, StepOutOfOrderError, ValidationError, ProgressOutOfRangeError)
  update(@CurrentUser() user: AuthenticatedUser, @Body() body: UpdateProgressDto): Promise<ProgressResponseDto> {
    return this.updates.update(user.id, body);
  }
}
