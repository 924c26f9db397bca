import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsBoundedDocument, IsStorableText } from '../../../common/documents/index.js';

/** Largest account and largest part of the state, in bytes as JSON. */
const ACCOUNT_BYTES = 2_000;
const PART_BYTES = 50_000;

const openDocument = { type: 'object', additionalProperties: true } as const;

/** The platforms to publish to; never tokens. Absent where the user never said. */
export class IntegrationsStateDto {
  /** State by platform; at most 50 kB as JSON. @example {"wordpress": {"site": "https://blog.example.com"}} */
  @ApiPropertyOptional(openDocument)
  @IsOptional()
  @IsBoundedDocument(PART_BYTES)
  integrations?: Record<string, unknown>;

  /** Names of platforms; at most 50. @example ["wordpress"] */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  @IsStorableText()
  providers?: string[];

  /** Accounts that are connected elsewhere; at most 50, each at most 2 kB as JSON. */
  @ApiPropertyOptional({ type: 'array', items: openDocument })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsBoundedDocument(ACCOUNT_BYTES, { each: true })
  connected_accounts?: Record<string, unknown>[];

  /** What became of each connection; at most 50 kB as JSON. @example {"wordpress": "connected"} */
  @ApiPropertyOptional(openDocument)
  @IsOptional()
  @IsBoundedDocument(PART_BYTES)
  integration_status?: Record<string, unknown>;

  /** Remarks; at most 2,000 characters. @example Publish on Mondays */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  @IsStorableText()
  notes?: string;
}
