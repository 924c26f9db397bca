import { Controller, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ApiProblems, Post } from '../../common/http/index.js';
import { StartSessionResponseDto } from './dto/start-session.response.dto.js';
import { SessionsService } from './sessions.service.js';

@ApiTags('Sessions')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class SessionsController {
  constructor(private readonly sessions: SessionsService) {}

  @Post('start')
  @HttpCode(200)
  @ApiOperation({
    operationId: 'startSession',
    summary: 'Get or create the session; safe to repeat and to call in parallel',
  })
  @ApiOkResponse({ type: StartSessionResponseDto })
  async start(@CurrentUser() user: AuthenticatedUser): Promise<StartSessionResponseDto> {
    return new StartSessionResponseDto(await this.sessions.start(user.id));
  }
}
