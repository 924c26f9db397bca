export { ApiProblems, type ProblemClass, problemResponse } from './api-problems.decorator.js';
export { ProblemDto } from './problem.dto.js';
export { ProblemFilter, sendProblem } from './problem.filter.js';
export { currentTrace, type ExpectedVersions, noteVersion, type RequestTrace, runWithTrace } from './request-trace.js';
export { toAppError } from './to-app-error.js';
export { createValidationPipe, toFieldProblems } from './validation.js';
export { unlessUnchanged } from './not-modified.js';
export { MAX_BODY_BYTES } from './request-bounds.js';
export { bodyProblem } from './body-bounds.js';
