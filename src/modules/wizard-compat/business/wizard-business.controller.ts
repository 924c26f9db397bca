import { Body, Controller, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post, Put } from '../../../common/http/index.js';
import {
  BusinessInfoNotFoundError,
  BusinessInfoResponseDto,
  BusinessInfoService,
  businessFactsOf,
  SaveBusinessInfoDto,
} from '../../business-info/index.js';

/** Business information under the address that the wizard calls: the one of the API without `/api`. */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('onboarding/business-info')
export class WizardBusinessController {
  constructor(private readonly business: BusinessInfoService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'saveWizardBusinessInfo', summary: 'Say what my business is; replaces what is stored' })
  @ApiOkResponse({ type: BusinessInfoResponseDto })
  @ApiProblems(ValidationError)
  async save(
    @CurrentUser() user: AuthenticatedUser,
    @Body() body: SaveBusinessInfoDto,
  ): Promise<BusinessInfoResponseDto> {
    return new BusinessInfoResponseDto(await this.business.save(user.id, businessFactsOf(body)));
  }

  @Get('user/:user_id')
  @ApiOperation({ operationId: 'getWizardBusinessInfoOfUser', summary: 'What I said about my business' })
  @ApiOkResponse({ type: BusinessInfoResponseDto })
  @ApiProblems(BusinessInfoNotFoundError)
  async ofUser(
    @CurrentUser() user: AuthenticatedUser,
    @Param('user_id') userId: string,
  ): Promise<BusinessInfoResponseDto> {
    return new BusinessInfoResponseDto(await this.business.getOf(user.id, userId));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getWizardBusinessInfo', summary: 'What I said about my business, by its id' })
  @ApiOkResponse({ type: BusinessInfoResponseDto })
  @ApiProblems(BusinessInfoNotFoundError)
  async get(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<BusinessInfoResponseDto> {
    return new BusinessInfoResponseDto(await this.business.get(user.id, id));
  }

  @Put(':id')
  @ApiOperation({ operationId: 'replaceWizardBusinessInfo', summary: 'Replace what I said, by its id' })
  @ApiOkResponse({ type: BusinessInfoResponseDto })
  @ApiProblems(BusinessInfoNotFoundError, ValidationError)
  async replace(
    @CurrentUser() user: AuthenticatedUser,
    @Param('id') id: string,
    @Body() body: SaveBusinessInfoDto,
  ): Promise<BusinessInfoResponseDto> {
    return new BusinessInfoResponseDto(await this.business.replace(user.id, id, businessFactsOf(body)));
  }
}
