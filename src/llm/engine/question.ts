import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AnswerGuard } from '../answers/index.js';
import type { ModelChoice } from '../model-access.js';
import type { ModelTask } from '../model-task.js';
import { fenceOf, renderPrompt, type SentPrompt } from '../prompts/index.js';
import type { ModelEngineSettings } from './model-engine-settings.js';

/** A question that is ready to be sent to any model. */
export interface Question<Output> {
  /** `style-interpretation@2`. */
  readonly task: string;
  readonly schema: z.ZodType<Output>;
  readonly schemaName: string;
  readonly maxOutputTokens: number;
  readonly prompt: SentPrompt;
  /** What the answer must not repeat. */
  readonly guard: AnswerGuard;
}

/** Renders the prompt of a task. The same input gives the same question. */
export function questionOf<Input, Output>(
  task: ModelTask<Input, Output>,
  input: Input,
  { promptCharacters, redactContacts }: ModelEngineSettings,
): Question<Output> {
  const label = `${task.id}@${task.version}`;
  const told = task.prompt(input);
  const fence = fenceOf(label, told);
  const prompt = renderPrompt(told, { fence, budgetCharacters: promptCharacters, redactContacts });
  return {
    task: label,
    schema: task.schema,
    schemaName: task.id.replace(/[^\w-]/g, '_').slice(0, 64),
    maxOutputTokens: task.maxOutputTokens,
    prompt: { system: `${prompt.system}\n\n${schemaRule(task.schema)}`, user: prompt.user },
    guard: { instructions: prompt.system, fence },
  };
}

/** SHA-256 of task, model and prompt as sent, in hexadecimal. */
export function hashOf({ task, prompt }: Question<unknown>, { provider, model }: ModelChoice): string {
  const sent = JSON.stringify([task, provider, model, prompt.system, prompt.user]);
  return createHash('sha256').update(sent).digest('hex');
}

/** Not every provider takes a schema, and none takes all of it, so the model is told as well. */
function schemaRule(schema: z.ZodType): string {
  const shape = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', unrepresentable: 'any' });
  return `The document follows this JSON Schema: ${JSON.stringify(shape)}`;
}
