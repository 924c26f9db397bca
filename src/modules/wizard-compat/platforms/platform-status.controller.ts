import { Controller, Get } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { UnauthenticatedError } from '../../../auth/index.js';
import { ApiProblems } from '../../../common/http/index.js';
import { AgentTeamResponseDto, PlatformStatusDto, WixStatusDto } from './platform-status.dto.js';

/**
 * What the wizard asks about accounts on other platforms. This service keeps no tokens of other platforms and so is
 * connected to none; step 5 is done without.
 */
@ApiTags('Wizard compatibility')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller()
export class PlatformStatusController {
  @Get('gsc/status')
  @ApiOperation({ operationId: 'getSearchConsoleStatus', summary: 'That Google Search Console is not connected' })
  @ApiOkResponse({ type: PlatformStatusDto })
  searchConsole(): PlatformStatusDto {
    return new PlatformStatusDto();
  }

  @Get('bing/status')
  @ApiOperation({ operationId: 'getBingStatus', summary: 'That Bing Webmaster Tools is not connected' })
  @ApiOkResponse({ type: PlatformStatusDto })
  bing(): PlatformStatusDto {
    return new PlatformStatusDto();
  }

  @Get('wp/status')
  @ApiOperation({ operationId: 'getWordPressStatus', summary: 'That WordPress is not connected' })
  @ApiOkResponse({ type: PlatformStatusDto })
  wordPress(): PlatformStatusDto {
    return new PlatformStatusDto();
  }

  @Get('api/wix/connection/status')
  @ApiOperation({ operationId: 'getWixStatus', summary: 'That Wix is not connected' })
  @ApiOkResponse({ type: WixStatusDto })
  wix(): WixStatusDto {
    return new WixStatusDto();
  }

  @Get('api/agents/team')
  @ApiOperation({ operationId: 'getAgentTeam', summary: 'That there are no agents' })
  @ApiOkResponse({ type: AgentTeamResponseDto })
  team(): AgentTeamResponseDto {
    return new AgentTeamResponseDto();
  }
}
