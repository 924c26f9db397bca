import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import { AfterQueryDto } from './list-events.query.dto.js';

/** How a stream begins and ends. */
export class StreamQueryDto extends AfterQueryDto {
  /** Single-use ticket of `POST /api/onboarding/events/ticket`, for a client that cannot send a header. */
  @IsOptional()
  @IsString()
  @Length(1, 1_024)
  ticket?: string;

  /** `false` ends the stream once everything that has happened so far is sent; `true` when absent. @example true */
  @IsOptional()
  @IsIn(['true', 'false'])
  follow?: 'true' | 'false';
}
