import { listAt, textAt, valueAt } from './member-of.js';
import { type ModelWire, spokenText, spokenTokens } from './model-wire.js';

/** The method generateContent. A refusal blocks the prompt: there is no candidate then. */
export const GEMINI_WIRE: ModelWire = {
  path: /\/models\/[^/]+:generateContent$/,
  keyHeader: 'x-goog-api-key',
  keyPrefix: '',
  read: (body, path) => ({
    model: /\/models\/([^/]+):generateContent$/.exec(path)?.[1] ?? '',
    system: textAt(body, 'systemInstruction', 'parts'),
    user: listAt(body, 'contents')
      .map((content) => textAt(content, 'parts'))
      .join('\n'),
    schema:
      valueAt(body, 'generationConfig', 'responseJsonSchema') ??
      valueAt(body, 'generationConfig', 'responseSchema') ??
      null,
    maxOutputTokens: valueAt(body, 'generationConfig', 'maxOutputTokens') ?? null,
  }),
  write: (reply, asked) => {
    const tokens = spokenTokens(reply);
    const usage = tokens && {
      promptTokenCount: tokens.input,
      candidatesTokenCount: tokens.output,
      totalTokenCount: tokens.input + tokens.output,
    };
    const spoken = {
      content: { role: 'model', parts: [{ text: spokenText(reply) }] },
      finishReason: reply.finish === 'length' ? 'MAX_TOKENS' : 'STOP',
      index: 0,
    };
    return {
      ...(reply.finish === 'refusal' ? { promptFeedback: { blockReason: 'SAFETY' } } : { candidates: [spoken] }),
      ...(usage === null ? {} : { usageMetadata: usage }),
      modelVersion: reply.model ?? asked.model,
    };
  },
};
