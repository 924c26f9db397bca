import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ModelTask } from '../../src/llm/index.js';

/** A task of the product, and what tells whether a model would be asked something else. */
export interface RegisteredTask {
  /** `style-interpretation@2`. */
  readonly name: string;
  readonly id: string;
  /** SHA-256 of the prompt for the sample, the JSON Schema and the length of the answer, in hexadecimal. */
  readonly fingerprint: string;
}

/** Registers a task with an input that every part of its prompt shows in. */
export function registered<Input, Output>(task: ModelTask<Input, Output>, sample: Input): RegisteredTask {
  const schema = z.toJSONSchema(task.schema, { io: 'input', unrepresentable: 'any' });
  const asked = JSON.stringify([task.prompt(sample), schema, task.maxOutputTokens]);
  const fingerprint = createHash('sha256').update(asked).digest('hex');
  return { name: `${task.id}@${task.version}`, id: task.id, fingerprint };
}
