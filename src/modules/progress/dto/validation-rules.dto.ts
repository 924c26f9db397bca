import { ApiProperty } from '@nestjs/swagger';
import { SEVERITIES, type Severity } from '../../../common/rules/index.js';
import { RULES_VERSION, rulesOf } from '../validation/rules/rule-sets.js';
import { STEPS } from '../rules/steps.js';

/** A rule that completing or entering a step is judged by. */
export class RuleDto {
  /** Stable name of the rule; one that concerns several steps is listed with each. @example step2.website.missing */
  id: string;

  @ApiProperty({ enum: SEVERITIES, description: 'An error refuses; the others do not', example: 'error' })
  severity: Severity;

  /** Dotted path of the value that the rule is about; empty when it is about no single one. @example data.website */
  path: string;

  /** Number of the step, 1 to 6. @example 2 */
  step: number;
}

/** The rules that steps are judged by. */
export class ValidationRulesDto {
  /** Changes whenever a rule judges differently. @example 1 */
  version: string;

  /** Every rule of every step, by step. */
  rules: RuleDto[];

  constructor() {
    this.version = RULES_VERSION;
    this.rules = STEPS.flatMap(({ number: step }) =>
      rulesOf(step).map(({ id, severity, path }) => ({ id, severity, path, step })),
    );
  }
}
