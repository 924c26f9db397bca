import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ApiProblems, Delete } from '../../common/http/index.js';
import { AccountService } from './account.service.js';
import { ExportResponseDto } from './dto/export.response.dto.js';

@ApiTags('Sessions')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class AccountController {
  constructor(private readonly account: AccountService) {}

  @Get('export')
  @ApiOperation({ operationId: 'exportAccount', summary: 'All my data as one document, without secrets' })
  @ApiOkResponse({ type: ExportResponseDto })
  export(@CurrentUser() user: AuthenticatedUser): Promise<ExportResponseDto> {
    return this.account.export(user.id);
  }

  @Delete('session')
  @HttpCode(204)
  @ApiOperation({ operationId: 'eraseAccount', summary: 'Erase me: the session and everything that belongs to it' })
  @ApiNoContentResponse()
  erase(@CurrentUser() user: AuthenticatedUser): Promise<void> {
    return this.account.erase(user.id);
  }
}
