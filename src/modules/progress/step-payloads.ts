import { type ClassConstructor, plainToInstance, Transform, Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Length, ValidateNested, validateSync } from 'class-validator';
import { AsGiven, IsBoundedDocument } from '../../common/documents/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { toFieldProblems } from '../../common/http/index.js';
import { SaveBusinessInfoDto } from '../business-info/index.js';

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

/** An empty text says nothing. */
const UnsaidIfEmpty = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' && value.trim() === '' ? null : value));

/** Step 2. Null says nothing. */
export class WebsitePayload {
  @UnsaidIfEmpty()
  @IsOptional()
  @IsString()
  @Length(3, 2048)
  website?: string | null;

  @UnsaidIfEmpty()
  @IsOptional()
  @IsString()
  @Length(3, 2048)
  website_url?: string | null;

  /** Result sections as the client shows them. */
  @IsOptional()
  @IsBoundedDocument(ANALYSIS_BYTES)
  analysis?: Record<string, unknown> | null;

  /** What the user says about the business, with or without a website. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => SaveBusinessInfoDto)
  businessData?: SaveBusinessInfoDto | null;
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
