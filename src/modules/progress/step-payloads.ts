import { plainToInstance } from 'class-transformer';
import { type ClassConstructor } from 'class-transformer';
import { IsObject, IsOptional, IsString, Length, validateSync } from 'class-validator';
import { AsGiven, IsBoundedDocument } from '../../common/documents/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { toFieldProblems } from '../../common/http/index.js';

/** Largest analysis that a client may state, in bytes as JSON. */
const ANALYSIS_BYTES = 200_000;

/** Step 1. */
export class ApiKeysPayload {
  /** Key by provider. */
  @AsGiven()
  @IsOptional()
  @IsObject()
  api_keys?: Record<string, unknown>;
}

/** Step 2. */
export class WebsitePayload {
  @IsOptional()
  @IsString()
  @Length(3, 2048)
  website?: string;

  @IsOptional()
  @IsString()
  @Length(3, 2048)
  website_url?: string;

  /** Result sections as the client shows them. */
  @IsOptional()
  @IsBoundedDocument(ANALYSIS_BYTES)
  analysis?: Record<string, unknown>;
}

/** Reads a step's payload as its class; unknown members are left out. Throws ValidationError with paths below `data`. */
export function readPayload<Payload extends object>(
  type: ClassConstructor<Payload>,
  data: Record<string, unknown>,
): Payload {
  const payload = plainToInstance(type, data);
  const violations = validateSync(payload, { whitelist: true });
  if (violations.length > 0) throw new ValidationError(toFieldProblems(violations, 'data'));
  return payload;
}
