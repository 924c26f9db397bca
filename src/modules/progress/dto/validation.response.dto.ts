import { ApiProperty } from '@nestjs/swagger';
import { type Finding, findingsOf, isAcceptable, SEVERITIES, type Severity } from '../../../common/rules/index.js';
import { RULES_VERSION } from '../validation/rules/rule-sets.js';
import type { Verdict } from '../validation/step-validation.service.js';
import { StepStatus } from '../rules/step-status.js';

/** A rule that is broken at one place. */
export class FindingDto {
  /** Stable name of the rule, to branch on. @example step2.website.missing */
  id: string;

  @ApiProperty({
    enum: SEVERITIES,
    description: 'An error refuses, a warning goes on with a risk, an info only helps',
    example: 'error',
  })
  severity: Severity;

  /** Dotted path of the value; empty when no single value is at fault. @example data.website */
  path: string;

  /** What is wrong and what to do about it. @example must be given, as an http or https address */
  message: string;

  constructor({ id, severity, path, message }: Finding) {
    this.id = id;
    this.severity = severity;
    this.path = path;
    this.message = message;
  }
}

/** What the rules say about a step. */
export class ValidationResponseDto {
  /** True when no rule refuses. @example false */
  can_proceed: boolean;

  @ApiProperty({ enum: StepStatus, description: 'State of the step now', example: StepStatus.Pending })
  step_status: StepStatus;

  /** What refuses, path and message of each. @example ["data.website: must be given, as an http or https address"] */
  validation_errors: string[];

  /** What to look at although it does not refuse. @example [] */
  warnings: string[];

  /** Every broken rule at every place, errors among them. */
  rules: FindingDto[];

  /** Version of the rules that judged; GET /api/onboarding/config lists them. @example 1 */
  rules_version: string;

  constructor({ status, findings }: Verdict) {
    this.can_proceed = isAcceptable(findings);
    this.step_status = status;
    this.validation_errors = findingsOf(findings, 'error').map(({ path, message }) =>
      path === '' ? message : `${path}: ${message}`,
    );
    this.warnings = findingsOf(findings, 'warning').map(({ message }) => message);
    this.rules = findings.map((finding) => new FindingDto(finding));
    this.rules_version = RULES_VERSION;
  }
}
