export { AppError, type AppErrorOptions, type FieldProblem } from './app-error.js';
export { defineProblem, findProblem, listProblems, type ProblemDefinition } from './problem-definition.js';
export {
  BodyTooLargeError,
  MalformedRequestError,
  NotFoundError,
  ServiceUnavailableError,
  UnexpectedError,
  ValidationError,
} from './request.errors.js';
