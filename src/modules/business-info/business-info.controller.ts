import { Body, Controller, Get, HttpCode, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiExtraModels, ApiOkResponse, ApiOperation, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type AuthenticatedUser, CurrentUser, UnauthenticatedError } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { ApiProblems, Post, Put } from '../../common/http/index.js';
import { BusinessInfoNotFoundError } from './business-info.errors.js';
import { BusinessInfoService } from './business-info.service.js';
import { BusinessInfoResponseDto } from './dto/business-info.response.dto.js';
import { businessFactsOf, SaveBusinessInfoDto } from './dto/save-business-info.dto.js';

@ApiTags('Business info')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Controller('api/onboarding/business-info')
export class BusinessInfoController {
  constructor(private readonly business: BusinessInfoService) {}

  @Get()
  @ApiOperation({ operationId: 'getBusinessInfo', summary: 'What I said about my business; null when nothing' })
  @ApiExtraModels(BusinessInfoResponseDto)
  @ApiOkResponse({ schema: { anyOf: [{ $ref: getSchemaPath(BusinessInfoResponseDto) }, { type: 'null' }] } })
  async find(@CurrentUser() user: AuthenticatedUser): Promise<BusinessInfoResponseDto | null> {
    const stored = await this.business.find(user.id);
    return stored === null ? null : new BusinessInfoResponseDto(stored);
  }

  @Put()
  @ApiOperation({ operationId: 'saveBusinessInfo', summary: 'Say what my business is; replaces what is stored' })
  @ApiOkResponse({ type: BusinessInfoResponseDto })
  @ApiProblems(ValidationError)
  async save(
    @CurrentUser() user: AuthenticatedUser,
    @Body() body: SaveBusinessInfoDto,
  ): Promise<BusinessInfoResponseDto> {
    return new BusinessInfoResponseDto(await this.business.save(user.id, businessFactsOf(body)));
  }

  @Post()
  @HttpCode(200)
  @ApiOperation({ operationId: 'createBusinessInfo', summary: 'As PUT, for clients that create' })
  @ApiOkResponse({ type: BusinessInfoResponseDto })
  @ApiProblems(ValidationError)
  async create(
    @CurrentUser() user: AuthenticatedUser,
    @Body() body: SaveBusinessInfoDto,
  ): Promise<BusinessInfoResponseDto> {
    return new BusinessInfoResponseDto(await this.business.save(user.id, businessFactsOf(body)));
  }

  @Get('user/:user_id')
  @ApiOperation({ operationId: 'getBusinessInfoOfUser', summary: 'As GET, for clients that name the user' })
  @ApiOkResponse({ type: BusinessInfoResponseDto })
  @ApiProblems(BusinessInfoNotFoundError)
  async ofUser(
    @CurrentUser() user: AuthenticatedUser,
    @Param('user_id') userId: string,
  ): Promise<BusinessInfoResponseDto> {
    return new BusinessInfoResponseDto(await this.business.getOf(user.id, userId));
  }

  @Get(':id')
  @ApiOperation({ operationId: 'getBusinessInfoById', summary: 'As GET, by the id that saving answers' })
  @ApiOkResponse({ type: BusinessInfoResponseDto })
  @ApiProblems(BusinessInfoNotFoundError)
  async get(@CurrentUser() user: AuthenticatedUser, @Param('id') id: string): Promise<BusinessInfoResponseDto> {
    return new BusinessInfoResponseDto(await this.business.get(user.id, id));
  }

  @Put(':id')
  @ApiOperation({ operationId: 'replaceBusinessInfo', summary: 'As PUT, by the id that saving answers' })
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
