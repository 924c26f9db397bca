import { ApiProperty } from '@nestjs/swagger';
import type { Recovery } from '../recovery.service.js';
import { type Fix, FIX_KINDS, type Issue, ISSUE_CODES, type IssueCode } from '../rules/issue.js';

/** One inconsistency. */
export class RecoveryIssueDto {
  @ApiProperty({ enum: ISSUE_CODES, description: 'What is wrong', example: 'projection_differs' })
  code: IssueCode;

  /** Number of the step it is about; null when it is about the whole onboarding or a job. @example 2 */
  step_number: number | null;

  @ApiProperty({
    description: 'What is wrong and what can be done, in words',
    example: 'Step 2 is stored differently from its log: status (pending instead of completed).',
  })
  detail: string;

  @ApiProperty({
    enum: [...FIX_KINDS, null],
    type: 'string',
    nullable: true,
    description: 'What POST /api/onboarding/recovery does about it; null when it cannot do anything',
    example: 'rebuild_projection',
  })
  fix: Fix['kind'] | null;

  constructor({ code, stepNumber, detail, fix }: Issue) {
    this.code = code;
    this.step_number = stepNumber;
    this.detail = detail;
    this.fix = fix?.kind ?? null;
  }
}

/** What was found, and what was put right. */
export class RecoveryResponseDto {
  /** Version of the session after this request, for `If-Match`; 0 before the start. @example 12 */
  version: number;

  /** What was found, in the order in which a repair puts it right; empty when all is well. */
  issues: RecoveryIssueDto[];

  @ApiProperty({
    enum: ISSUE_CODES,
    isArray: true,
    description: 'Codes of the issues that were put right, one for each; empty for GET and for a dry run',
    example: ['projection_differs'],
  })
  applied: IssueCode[];

  constructor({ version, issues, applied }: Recovery) {
    this.version = version;
    this.issues = issues.map((issue) => new RecoveryIssueDto(issue));
    this.applied = applied.map(({ code }) => code);
  }
}
