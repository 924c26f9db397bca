import { PROVIDER_NAMES } from '../../api-keys/index.js';
import { STEPS } from '../rules/steps.js';
import { ValidationRulesDto } from './validation-rules.dto.js';

/** One step as every user sees it. */
export class StepConfigDto {
  /** Number of the step, 1 to 6. @example 2 */
  step_number: number;

  /** Name of the step, for people. @example Website analysis */
  title: string;

  /** What the user does in the step. @example Measure how your website writes */
  description: string;

  /** True when the step may be skipped. */
  optional: boolean;

  /** What must be there before the step counts as completed. */
  requirements: string[];
}

/** Bounds that clients should know. */
export class ConfigBoundsDto {
  /** Largest request body in bytes. @example 10485760 */
  max_body_bytes: number;

  /** Most pages read of one website. @example 50 */
  max_pages: number;

  /** Requests a user may send in a minute. @example 300 */
  requests_per_minute: number;
}

/** How the onboarding is set up here. */
export class ConfigResponseDto {
  /** The six steps in order. */
  steps: StepConfigDto[];

  /** Numbers of the steps that must be completed. @example [2,3,4,6] */
  required_steps: number[];

  /** Numbers of the steps that may be skipped. @example [1,5] */
  optional_steps: number[];

  /** Providers whose keys can be stored. */
  providers: string[];

  /** Bounds that hold for every user. */
  limits: ConfigBoundsDto;

  /** The rules that steps are judged by. */
  validation: ValidationRulesDto;

  constructor(optional: ReadonlySet<number>, limits: ConfigBoundsDto) {
    this.steps = STEPS.map(({ number, title, description, requirements }) => ({
      step_number: number,
      title,
      description,
      optional: optional.has(number),
      requirements: [...requirements],
    }));
    this.required_steps = STEPS.map(({ number }): number => number).filter((number) => !optional.has(number));
    this.optional_steps = STEPS.map(({ number }): number => number).filter((number) => optional.has(number));
    this.providers = [...PROVIDER_NAMES];
    this.limits = limits;
    this.validation = new ValidationRulesDto();
  }
}
