import { IsString, Length } from 'class-validator';
import { IsStorableText } from '../../../common/documents/index.js';

/** Why a step did not work out. */
export class FailStepDto {
  /** What went wrong, for people: 1 to 500 characters, without secrets. @example The website could not be reached */
  @IsString()
  @Length(1, 500)
  @IsStorableText()
  error: string;
}
