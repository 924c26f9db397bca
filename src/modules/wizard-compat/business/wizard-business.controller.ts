import { Body, Controller, HttpCode } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../../auth/index.js';
import { isJsonObject } from '../../../common/documents/index.js';
import { ValidationError } from '../../../common/errors/index.js';
import { ApiProblems, Post, readKnownFields } from '../../../common/http/index.js';
import {
  BusinessInfoResponseDto,
  BusinessInfoService,
  businessFactsOf,
  SaveBusinessInfoDto,
} from '../../business-info/index.js';

/** Saving business information as the wizard does: without `/api`, and with fields that are not known here. */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('onboarding/business-info')
export class WizardBusinessController {
  constructor(private readonly business: BusinessInfoService) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'saveWizardBusinessInfo', summary: 'Say what my business is; replaces what is stored' })
  @ApiBody({ type: SaveBusinessInfoDto })
  @ApiOkResponse({ type: BusinessInfoResponseDto })
  @ApiProblems(ValidationError)
  async save(@CurrentUser() user: AuthenticatedUser, @Body() body: unknown): Promise<BusinessInfoResponseDto> {
    const said = readKnownFields(SaveBusinessInfoDto, isJsonObject(body) ? body : {});
    return new BusinessInfoResponseDto(await this.business.save(user.id, businessFactsOf(said)));
  }
}
