import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnauthenticatedError } from '../../../auth/index.js';
import { ApiProblems } from '../../../common/http/index.js';
import { CONFIGURATION_OPTIONS } from './configuration-options.js';
import { ConfigurationOptionsResponseDto } from './configuration-options.dto.js';

/** What the wizard's pages let a user choose from. */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding')
export class ConfigurationOptionsController {
  @Get('personalization/configuration-options')
  @ApiOperation({ operationId: 'getPersonalizationOptions', summary: 'Choices of the personalisation page' })
  @ApiOkResponse({ type: ConfigurationOptionsResponseDto })
  personalization(): ConfigurationOptionsResponseDto {
    return { success: true, options: CONFIGURATION_OPTIONS };
  }

  @Get('style-detection/configuration-options')
  @ApiOperation({ operationId: 'getStyleDetectionOptions', summary: 'The same choices, under the address of step 2' })
  @ApiOkResponse({ type: ConfigurationOptionsResponseDto })
  styleDetection(): ConfigurationOptionsResponseDto {
    return { success: true, options: CONFIGURATION_OPTIONS };
  }
}
