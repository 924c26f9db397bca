import { Transform, Type } from 'class-transformer';
import { IsObject, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { AsGiven, IsBoundedDocument } from '../../common/documents/index.js';
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
