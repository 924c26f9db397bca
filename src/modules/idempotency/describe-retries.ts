import type { OpenAPIObject } from '@nestjs/swagger';
import { MalformedRequestError } from '../../common/errors/index.js';
import { problemResponse, type ProblemClass } from '../../common/http/index.js';
import { SessionDamagedError, VersionMismatchError } from '../sessions/index.js';
import { LONGEST_KEY } from './idempotency-key.js';
import { IdempotencyKeyReusedError, RequestInFlightError } from './idempotency.errors.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['post']>;
type Responses = Operation['responses'];
type ResponseObject = Exclude<NonNullable<Responses[string]>, { $ref: string }>;

const PARAMETERS: NonNullable<Operation['parameters']> = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Your name for this request. Repeating it with the same key, method, address and body within 24 hours gives the ' +
      'stored answer and changes nothing again; failed requests are not stored. Answers are stored with the session: for a ' +
      'user who has none after the request, such as one who only checked a key, a repetition is a new request.',
    schema: { type: 'string', minLength: 1, maxLength: LONGEST_KEY, pattern: '^[\\x21-\\x7e]+$' },
    example: '0199f6b2-5d1c-7c3e-9d2a-3f1d8c6f2a10',
  },
  {
    name: 'If-Match',
    in: 'header',
    required: false,
    description:
      'Version of the session that the request builds on, as an `ETag` or `version` gives it, in double quotes; ' +
      'several are joined by commas, `*` asks that there is a session. A user without a session is at version 0.',
    schema: { type: 'string' },
    example: '"7"',
  },
];

const ANSWER_HEADERS: NonNullable<ResponseObject['headers']> = {
  'Idempotent-Replayed': {
    description: '`true` when this is the stored answer of an earlier request with the same Idempotency-Key',
    schema: { type: 'string', enum: ['true'] },
  },
  ETag: {
    description: 'Version of the session after the request, for the next `If-Match`',
    schema: { type: 'string', examples: ['"8"'] },
  },
};

const PROBLEMS = [
  MalformedRequestError,
  RequestInFlightError,
  SessionDamagedError,
  VersionMismatchError,
  IdempotencyKeyReusedError,
];

/** Documents on an operation that may change something how it is repeated and raced. */
export function describeRetries(operation: Operation): void {
  operation.parameters = [...(operation.parameters ?? []), ...PARAMETERS];
  for (const [status, response] of Object.entries(operation.responses))
    if (status.startsWith('2') && response !== undefined && !('$ref' in response))
      response.headers = { ...response.headers, ...ANSWER_HEADERS };
  for (const error of PROBLEMS) addProblem(operation.responses, error);
}

/** Adds one kind of problem beside those the route documents for the same status. */
function addProblem(responses: Responses, error: ProblemClass): void {
  const { status } = error.problem;
  const added = problemResponse([error]);
  const existing = responses[status];
  if (existing === undefined || '$ref' in existing) {
    responses[status] = added;
    return;
  }
  const content = existing.content?.['application/problem+json'];
  const examples = { ...content?.examples, ...added.content['application/problem+json']?.examples };
  if (content?.examples !== undefined && error.problem.code in content.examples) return;
  responses[status] = {
    ...existing,
    description: `${existing.description}; ${added.description}`,
    content: {
      ...existing.content,
      'application/problem+json': { ...added.content['application/problem+json'], ...content, examples },
    },
  };
}
