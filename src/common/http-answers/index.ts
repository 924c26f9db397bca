export { errorCodes } from './error-codes.js';
export { retryAfterMs } from './retry-after.js';
