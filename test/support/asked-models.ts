import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { isUserId, UserScope } from '../../src/auth/index.js';
import { type ModelOutcome, type ModelTask, ObjectGenerator } from '../../src/llm/index.js';
import type { Actor } from './actors.js';
import type { AskedRequest } from './model-server/index.js';

/** The answer to the question of these tests. */
export interface Echo {
  readonly said: string;
}

/** Stands in the material of the question. */
export const CONTACT = 'ada@lovelace.example';

/** A question whose answer repeats it. */
export const ECHO_TASK: ModelTask<string, Echo> = {
  id: 'echo',
  version: 1,
  schema: z.object({ said: z.string() }),
  prompt: (question) => ({
    instructions: `Repeat the question [${question}].`,
    facts: { asked: question },
    materials: [{ label: 'a note', text: `Questions go to ${CONTACT}.` }],
  }),
  maxOutputTokens: 200,
};

/** Asks as a job of the actor would. */
export function askEcho(app: NestFastifyApplication, { userId }: Actor, question: string): Promise<ModelOutcome<Echo>> {
  if (!isUserId(userId)) throw new Error('Not a user id');
  const heuristic = (): Echo => ({ said: 'nobody answered' });
  return app
    .get(UserScope)
    .run(userId, () =>
      app.get(ObjectGenerator).generateObject({ userId, task: ECHO_TASK, input: question, heuristic }),
    );
}

/** The question that a request asks. */
export function questionIn({ system, user }: AskedRequest): string {
  return /\[([^\]]*)\]/.exec(`${system} ${user}`)?.[1] ?? '';
}
