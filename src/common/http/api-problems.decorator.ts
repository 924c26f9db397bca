import { applyDecorators } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import type { ProblemDefinition } from '../errors/index.js';
import { ProblemDto } from './problem.dto.js';

/** An error class that knows its problem type. */
export interface ProblemClass {
  readonly problem: ProblemDefinition;
}

interface ProblemResponse {
  readonly description: string;
  readonly content: Record<
    string,
    { readonly schema: { readonly $ref: string }; readonly examples: Record<string, { value: object }> }
  >;
}

/** Documents the errors of a route from the error classes themselves, one OpenAPI response per status. */
export function ApiProblems(...errors: readonly ProblemClass[]): MethodDecorator & ClassDecorator {
  const byStatus = Map.groupBy(errors, (error) => error.problem.status);
  const responses = [...byStatus].map(([status, group]) => ApiResponse({ status, ...problemResponse(group) }));
  return applyDecorators(ApiExtraModels(ProblemDto), ...responses);
}

/** The OpenAPI response of errors that share a status. */
export function problemResponse(errors: readonly ProblemClass[]): ProblemResponse {
  return {
    description: errors.map(({ problem }) => `\`${problem.code}\`: ${problem.title}`).join('; '),
    content: {
      'application/problem+json': {
        schema: { $ref: getSchemaPath(ProblemDto) },
        examples: Object.fromEntries(errors.map(({ problem }) => [problem.code, { value: exampleOf(problem) }])),
      },
    },
  };
}

function exampleOf({ code, status, title, remedy }: ProblemDefinition): Record<string, unknown> {
  return {
    type: `/docs/errors/${code}`,
    title,
    status,
    detail: remedy,
    code,
    request_id: '0199f6b2-5d1c-7c3e-9d2a-3f1d8c6f2a10',
  };
}
