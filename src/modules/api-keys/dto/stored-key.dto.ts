import { ApiProperty } from '@nestjs/swagger';
import { CHECK_STATUSES, type CheckStatus } from '../check-status.js';
import { PROVIDER_NAMES, type ProviderName } from '../providers/provider-name.js';
import type { StoredKey } from '../stored-key.js';

/** What is known about a stored key. */
export class StoredKeyDto {
  /** Provider that issued the key. @example openai */
  @ApiProperty({ enum: PROVIDER_NAMES })
  provider: ProviderName;

  /** Last four characters of the key. @example abcd */
  last4: string;

  /** The user's note about the key; null when there is none. @example team account */
  description: string | null;

  /** Answer of the last live check; `locked` when the server lacks the master key that opens it. @example unknown */
  @ApiProperty({ enum: CHECK_STATUSES })
  status: CheckStatus;

  /** What the last live check found, or why there is nothing to tell, for people. @example OpenAI accepts the key. */
  detail: string;

  /** When the key was last checked (ISO 8601 UTC); null when it never was. @example 2026-11-22T10:00:00.000Z */
  checked_at: string | null;

  /** When a check that could not tell is worth repeating (ISO 8601 UTC); null otherwise. @example null */
  retry_at: string | null;

  /** Base URL of your own server, for openai_compatible; null otherwise. @example null */
  base_url: string | null;

  /** When this service last opened the key to use it (ISO 8601 UTC); null when it never did. @example 2026-11-22T10:00:00.000Z */
  last_used_at: string | null;

  /** When a key of this provider was first saved (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  created_at: string;

  /** When the key was last saved (ISO 8601 UTC). @example 2026-11-22T10:00:00.000Z */
  updated_at: string;

  constructor(key: StoredKey) {
    this.provider = key.provider;
    this.last4 = key.last4;
    this.description = key.description;
    this.status = key.status;
    this.detail = key.checkDetail;
    this.checked_at = key.checkedAt?.toISOString() ?? null;
    this.retry_at = key.retryAt?.toISOString() ?? null;
    this.base_url = key.baseUrl;
    this.last_used_at = key.lastUsedAt?.toISOString() ?? null;
    this.created_at = key.createdAt.toISOString();
    this.updated_at = key.updatedAt.toISOString();
  }
}
