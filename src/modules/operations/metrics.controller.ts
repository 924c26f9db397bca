import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Header, Headers, Inject, Ip } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Public, UnauthenticatedError } from '../../auth/index.js';
import { ApiProblems } from '../../common/http/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { Metrics } from './metrics.js';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

@Public()
@ApiTags('Operations')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiOperation({
    operationId: 'readMetrics',
    summary: 'Prometheus metrics, for METRICS_TOKEN or, when there is none, for loopback',
  })
  @ApiOkResponse({ description: 'Prometheus text format', content: { 'text/plain': { schema: { type: 'string' } } } })
  @ApiProblems(UnauthenticatedError)
  read(@Headers() headers: Readonly<Record<string, string | undefined>>, @Ip() address: string): Promise<string> {
    if (!this.mayRead(headers, address)) throw new UnauthenticatedError();
    return this.metrics.text();
  }

  private mayRead(headers: Readonly<Record<string, string | undefined>>, address: string): boolean {
    const token = this.settings.METRICS_TOKEN;
    const cameThroughProxy = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
    if (token === undefined) return LOOPBACK.has(address) && !cameThroughProxy;
    const given = Buffer.from(headers['authorization'] ?? '');
    const expected = Buffer.from(`Bearer ${token}`);
    return given.length === expected.length && timingSafeEqual(given, expected);
  }
}
