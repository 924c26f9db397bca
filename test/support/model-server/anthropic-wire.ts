import { listAt, textAt, valueAt } from './member-of.js';
import { type ModelWire, spokenText, spokenTokens } from './model-wire.js';

const FINISH = { stop: 'end_turn', length: 'max_tokens', refusal: 'refusal' } as const;

/** The messages API. A forced tool is answered by a call of it when the text is JSON, as the real one does. */
export const ANTHROPIC_WIRE: ModelWire = {
  path: /\/messages$/,
  keyHeader: 'x-api-key',
  keyPrefix: '',
  read: (body) => ({
    model: textAt(body, 'model'),
    system: textAt(body, 'system'),
    user: listAt(body, 'messages')
      .filter((message) => textAt(message, 'role') === 'user')
      .map((message) => textAt(message, 'content'))
      .join('\n'),
    schema:
      valueAt(body, 'output_config', 'format', 'schema') ?? valueAt(listAt(body, 'tools')[0], 'input_schema') ?? null,
    maxOutputTokens: valueAt(body, 'max_tokens') ?? null,
  }),
  write: (reply, asked, body) => {
    const { finish = 'stop' } = reply;
    const tokens = spokenTokens(reply);
    const tool = textAt(listAt(body, 'tools')[0], 'name');
    const isCall = finish === 'stop' && tool !== '' && reply.text === undefined;
    return {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model: reply.model ?? asked.model,
      content: [
        isCall
          ? { type: 'tool_use', id: 'toolu_1', name: tool, input: reply.json }
          : { type: 'text', text: spokenText(reply) },
      ],
      stop_reason: isCall ? 'tool_use' : FINISH[finish],
      stop_sequence: null,
      usage: { input_tokens: tokens?.input ?? 0, output_tokens: tokens?.output ?? 0 },
    };
  },
};
