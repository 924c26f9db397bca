import { ApiProperty } from '@nestjs/swagger';

const none = { type: 'array', items: { type: 'object', additionalProperties: true }, example: [] } as const;

/** A platform that is not connected. */
export class PlatformStatusDto {
  /** @example false */
  connected = false;

  @ApiProperty(none)
  sites: object[] = [];

  /** @example 0 */
  total_sites = 0;

  /** When data was last fetched; never. @example null */
  @ApiProperty({ type: 'string', nullable: true })
  last_sync: string | null = null;
}

/** Wix, which is not connected. */
export class WixStatusDto {
  /** @example false */
  connected = false;

  /** @example false */
  has_permissions = false;

  /** @example null */
  @ApiProperty({ type: 'string', nullable: true })
  error: string | null = null;
}

/** A team without agents. */
export class AgentTeamDto {
  @ApiProperty(none)
  agents: object[] = [];
}

/** That there are no agents: this service runs none. */
export class AgentTeamResponseDto {
  /** @example true */
  success = true;

  data = new AgentTeamDto();
}
