import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Largest number that can stand in the log. */
const LAST_POSSIBLE_SEQ = 2_147_483_647;

/** Where to go on in the log. */
export class AfterQueryDto {
  /** Sequence number of the last event the client has; what follows it is sent. @example 6 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(LAST_POSSIBLE_SEQ)
  after?: number;
}

/** Which part of the log is wanted. */
export class ListEventsQueryDto extends AfterQueryDto {
  /** Most events in the answer, 1 to 100; 100 when absent. @example 100 */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
