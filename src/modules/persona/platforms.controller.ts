import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public } from '../../auth/index.js';
import { PlatformsResponseDto } from './dto/platforms.response.dto.js';
import { DEFAULT_PLATFORMS, PLATFORM_CATALOGUE } from './rules/platforms/platform-catalogue.js';

@ApiTags('Persona')
@Controller('api/onboarding')
export class PlatformsController {
  @Get('persona/platforms')
  @Public()
  @ApiOperation({
    operationId: 'listPlatforms',
    summary: 'Platforms a persona can be made for, with limits and advice',
  })
  @ApiOkResponse({ type: PlatformsResponseDto })
  list(): PlatformsResponseDto {
    return new PlatformsResponseDto(Object.values(PLATFORM_CATALOGUE), DEFAULT_PLATFORMS);
  }
}
