import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { ToldChecks } from '../checks/stored-key-checks.service.js';
import { PROVIDER_NAMES } from '../providers/provider-name.js';
import { CheckDto } from './check.dto.js';

/** What is known of every stored key. */
@ApiExtraModels(CheckDto)
export class ChecksResponseDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(CheckDto) },
    description: 'Checks by the name of their provider',
  })
  validation_results: Record<string, CheckDto>;

  /** Whether there are keys and every one has the status `valid`. @example true */
  all_valid: boolean;

  /** Number of stored keys. @example 1 */
  total_providers: number;

  constructor(checks: ToldChecks) {
    const told = PROVIDER_NAMES.flatMap((name) => {
      const check = checks[name];
      return check === undefined ? [] : [[name, new CheckDto(name, check)] as const];
    });
    this.validation_results = Object.fromEntries(told);
    this.all_valid = told.length > 0 && told.every(([, { status }]) => status === 'valid');
    this.total_providers = told.length;
  }
}
