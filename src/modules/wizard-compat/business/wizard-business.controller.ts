import { Body, Controller, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post } from '../../../common/http/index.js';
import {
  BusinessInfoResponseDto,
  BusinessInfoService,
  businessFactsOf,
  SaveBusinessInfoDto,
} from '../../business-info/index.js';

/** Saving business information under the address that the wizard calls: the one of the API without `/api`. */
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
}
