export { loggerOptions } from './logger-options.js';
export { logRequest } from './request-log.js';
