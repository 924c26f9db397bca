import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { HealthCheckService, MikroOrmHealthIndicator } from '@nestjs/terminus';
import { Public } from '../../auth/index.js';
import { ServiceUnavailableError } from '../../common/errors/index.js';
import { ApiProblems } from '../../common/http/index.js';
import { LockedKeys } from '../api-keys/index.js';
import { HealthResponseDto } from './dto/health.response.dto.js';

const DATABASE_TIMEOUT_MS = 2_000;

const KEYS_ARE_LOCKED = {
  part: 'key_vault',
  detail:
    'Some stored API keys are locked: a master key is missing from KEY_VAULT_KEYS. GET /api/admin/key-vault names it.',
};

@Public()
@ApiTags('Operations')
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly database: MikroOrmHealthIndicator,
    private readonly lockedKeys: LockedKeys,
  ) {}

  @Get('live')
  @ApiOperation({ operationId: 'isLive', summary: 'The process runs; fails only when it should be restarted' })
  @ApiOkResponse({ type: HealthResponseDto })
  live(): HealthResponseDto {
    return { status: 'ok', degraded: [] };
  }

  @Get('ready')
  @ApiOperation({
    operationId: 'isReady',
    summary: 'Requests can be served: the database answers; names what works in part only',
  })
  @ApiOkResponse({ type: HealthResponseDto })
  @ApiProblems(ServiceUnavailableError)
  async ready(): Promise<HealthResponseDto> {
    try {
      await this.health.check([() => this.database.pingCheck('database', { timeout: DATABASE_TIMEOUT_MS })]);
      const missing = await this.lockedKeys.missingMasterKeys();
      if (missing.length > 0) return { status: 'degraded', degraded: [KEYS_ARE_LOCKED] };
    } catch (error) {
      throw new ServiceUnavailableError({ cause: error });
    }
    return { status: 'ok', degraded: [] };
  }
}
