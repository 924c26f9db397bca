import { randomUUID } from 'node:crypto';
import type { Params } from 'nestjs-pino';
import type { SettingValues } from '../../config/index.js';
import { currentTrace } from '../http/index.js';

/** Paths that may hold secrets; they are removed before a line is written. */
const SECRET_PATHS = [
  'req.headers.authorization',
  'req.headers.cookie',
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
      genReqId: () => randomUUID(),
      redact: { paths: SECRET_PATHS, remove: true },
      mixin: () => {
        const trace = currentTrace();
        return trace === undefined
          ? {}
          : { request_id: trace.requestId, ...(trace.userId !== undefined ? { user_id: trace.userId } : {}) };
      },
      serializers: {
        req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0] }),
        res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
      },
      autoLogging: { ignore: (request) => request.url?.startsWith('/health') ?? false },
    },
  };
}
