import { ApiProperty } from '@nestjs/swagger';
import type { IntegrationsStateDto } from './integrations-state.dto.js';

const openDocument = { type: 'object', additionalProperties: true } as const;

/** The platforms to publish to, as the user stated them; empty where nothing was stated. */
export class IntegrationsResponseDto {
  /** State by platform. @example {"wordpress": {"site": "https://blog.example.com"}} */
  @ApiProperty(openDocument)
  integrations: Record<string, unknown>;

  /** Names of platforms. @example ["wordpress"] */
  providers: string[];

  /** Accounts that are connected elsewhere. */
  @ApiProperty({ type: 'array', items: openDocument })
  connected_accounts: Record<string, unknown>[];

  /** What became of each connection, as the user stated it. @example {"wordpress": "connected"} */
  @ApiProperty(openDocument)
  integration_status: Record<string, unknown>;

  /** Remarks; null without any. @example Publish on Mondays */
  @ApiProperty({ type: 'string', nullable: true })
  notes: string | null;

  constructor(stated: IntegrationsStateDto) {
    this.integrations = stated.integrations ?? {};
    this.providers = stated.providers ?? [];
    this.connected_accounts = stated.connected_accounts ?? [];
    this.integration_status = stated.integration_status ?? {};
    this.notes = stated.notes ?? null;
  }
}
