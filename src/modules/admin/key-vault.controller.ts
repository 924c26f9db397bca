import { Controller, Get, HttpCode } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBearerAuth, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Roles, UnauthenticatedError } from '../../auth/index.js';
import { ApiProblems, Post } from '../../common/http/index.js';
import { KeyRotationService } from '../api-keys/index.js';
import { KeyVaultResponseDto } from './dto/key-vault.response.dto.js';

@ApiTags('Admin')
@ApiBearerAuth()
@ApiProblems(UnauthenticatedError)
@Roles('admin')
@Controller('api/admin/key-vault')
export class KeyVaultController {
  constructor(private readonly rotation: KeyRotationService) {}

  @Get()
  @ApiOperation({
    operationId: 'getKeyVault',
    summary: 'Stored keys of all users by master key, and how far a rotation is',
  })
  @ApiOkResponse({ type: KeyVaultResponseDto })
  async get(): Promise<KeyVaultResponseDto> {
    return new KeyVaultResponseDto(await this.rotation.state());
  }

  @Post('rotate')
  @HttpCode(202)
  @ApiOperation({
    operationId: 'rotateKeyVault',
    summary: 'Encrypt all stored keys under the active master key while serving; a second call joins the first',
  })
  @ApiAcceptedResponse({ type: KeyVaultResponseDto })
  async rotate(): Promise<KeyVaultResponseDto> {
    return new KeyVaultResponseDto(await this.rotation.start());
  }
}
