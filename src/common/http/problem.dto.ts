/** One invalid value. */
export class FieldProblemDto {
  /** Dotted path of the value, such as `data.website`. */
  path: string;

  /** What is expected. */
  message: string;
}

/** An error, as RFC 9457 describes it. */
export class ProblemDto {
  /** Page that explains this kind of error. @example /docs/errors/validation_failed */
  type: string;

  /** Short name of this kind of error. */
  title: string;

  /** HTTP status. @example 422 */
  status: number;

  /** What happened this time and what to do about it. */
  detail: string;

  /** Stable name to branch on. @example validation_failed */
  code: string;

  /** Name of this request in the logs. @example 0199f6b2-5d1c-7c3e-9d2a-3f1d8c6f2a10 */
  request_id: string;

  /** Every invalid value, when the request was not valid. */
  errors?: FieldProblemDto[];
}
