import { listAt, textAt, valueAt } from './member-of.js';
import { type ModelWire, spokenText, spokenTokens } from './model-wire.js';

const FINISH = { stop: 'stop', length: 'length', refusal: 'stop' } as const;

/** Chat completions, which most providers speak. */
export const OPENAI_WIRE: ModelWire = {
  path: /\/chat\/completions$/,
  keyHeader: 'authorization',
  keyPrefix: 'Bearer ',
  read: (body) => ({
    model: textAt(body, 'model'),
    system: said(body, ['system', 'developer']),
    user: said(body, ['user']),
    schema: valueAt(body, 'response_format', 'json_schema', 'schema') ?? null,
    maxOutputTokens: valueAt(body, 'max_completion_tokens') ?? valueAt(body, 'max_tokens') ?? null,
  }),
  write: (reply, asked) => {
    const { finish = 'stop' } = reply;
    const tokens = spokenTokens(reply);
    const text = spokenText(reply);
    const message = finish === 'refusal' ? { content: null, refusal: text } : { content: text };
    return {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_700_000_000,
      model: reply.model ?? asked.model,
      choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: FINISH[finish] }],
      ...(tokens === null
        ? {}
        : {
            usage: {
              prompt_tokens: tokens.input,
              completion_tokens: tokens.output,
              total_tokens: tokens.input + tokens.output,
            },
          }),
    };
  },
};

function said(body: unknown, roles: readonly string[]): string {
  return listAt(body, 'messages')
    .filter((message) => roles.includes(textAt(message, 'role')))
    .map((message) => textAt(message, 'content'))
    .join('\n');
}
