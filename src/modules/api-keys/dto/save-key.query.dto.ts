import { IsIn, IsOptional } from 'class-validator';

/** How to save a key. */
export class SaveKeyQueryDto {
  /** `true` asks the provider first, and refuses a key that it does not accept. @example false */
  @IsOptional()
  @IsIn(['true', 'false'])
  validate?: 'true' | 'false';
}
