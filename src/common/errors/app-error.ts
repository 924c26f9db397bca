import type { ProblemDefinition } from './problem-definition.js';

/** One invalid value of a request: where it is (dotted path) and what is wrong with it. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

export interface AppErrorOptions extends ErrorOptions {
  /** Every invalid value, for validation errors. */
  readonly errors?: readonly FieldProblem[];
  /** Extra members of the problem document, such as `missing` or `retry_after`. Never secrets. */
  readonly extensions?: Readonly<Record<string, unknown>>;
  /** Response headers, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * The root of every error this service raises on purpose. `message` is the problem's `detail`:
 * it is shown to people, so it says what happened and what to do, and it never holds a secret.
 */
export abstract class AppError extends Error {
  readonly errors?: readonly FieldProblem[];
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  protected constructor(
    readonly problem: ProblemDefinition,
    detail: string,
    options: AppErrorOptions = {},
  ) {
    super(detail, options);
    this.name = new.target.name;
    this.errors = options.errors;
    this.extensions = options.extensions ?? {};
    this.headers = options.headers ?? {};
  }
}
