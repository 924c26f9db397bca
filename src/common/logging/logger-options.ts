import type { Params } from 'nestjs-pino';
import type { SettingValues } from '../../config/index.js';
import { currentTrace } from '../http/index.js';

/** Paths that may hold secrets; they are removed before a line is written. */
const SECRET_PATHS = [
  '*.headers.authorization',
  '*.headers.cookie',
  '*.api_key',
  '*.apiKey',
  '*.password',
  '*.token',
  '*.secret',
];

/** JSON logs with request and user id. Bodies and query strings are never logged. */
export function loggerOptions(settings: SettingValues): Params {
  return {
    pinoHttp: {
      level: settings.LOG_LEVEL,
      redact: { paths: SECRET_PATHS, remove: true },
      mixin: () => {
        const trace = currentTrace();
        return trace === undefined
          ? {}
          : { request_id: trace.requestId, ...(trace.userId !== undefined ? { user_id: trace.userId } : {}) };
      },
    },
    // Requests are logged by request-log.ts, which also sees those that a hook or guard answers.
    forRoutes: [],
  };
}
