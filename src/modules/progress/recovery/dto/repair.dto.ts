import { IsBoolean, IsOptional } from 'class-validator';

/** How to repair. */
export class RepairDto {
  /** Only tell what would be done; true unless it is stated to be false. @example false */
  @IsOptional()
  @IsBoolean()
  dry_run?: boolean = true;
}
