import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import jwt from 'jsonwebtoken';
import { TEST_SECRET } from './create-test-app.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** Parsed JSON, or the text when the answer is not JSON. */
  readonly body: any;
  readonly text: string;
}

/** A signed-in person who talks to the app over HTTP. */
export interface Actor {
  readonly userId: string;
  readonly token: string;
  send(method: Method, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>;
}

export function signToken(userId: string, claims: object = {}, secret = TEST_SECRET): string {
  return jwt.sign(claims, secret, { subject: userId, expiresIn: '1h', algorithm: 'HS256' });
}

/** A new person, unknown to the service until the first request. */
export function newActor(app: NestFastifyApplication, claims: object = {}, userId = `user-${randomUUID()}`): Actor {
  const token = signToken(userId, claims);
  return {
    userId,
    token,
    send: (method, path, body, headers = {}) =>
      send(app, method, path, body, { authorization: `Bearer ${token}`, ...headers }),
  };
}

/** One request; `path` is below the origin, such as `/api/onboarding/start`. A text or bytes are sent as they are. */
export async function send(
  app: NestFastifyApplication,
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await app.inject({
    method,
    url: path,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined
      ? {}
      : { payload: typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
  });
  const isJson = (response.headers['content-type'] ?? '').includes('json');
  return {
    status: response.statusCode,
    headers: response.headers,
    body: isJson && response.body !== '' ? JSON.parse(response.body) : response.body,
    text: response.body,
  };
}
