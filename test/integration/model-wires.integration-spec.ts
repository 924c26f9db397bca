import { describe, expect, it } from '@jest/globals';
import type { ModelProvider } from '../../src/llm/index.js';
import { startEngineScene, TONE, TONE_TASK } from '../support/engine-scene.js';
import { type AskedRequest, listAt, valueAt } from '../support/model-server/index.js';

const WITH_SCHEMA = ['openai', 'anthropic', 'gemini', 'mistral', 'openrouter', 'xai', 'openai_compatible'] as const;
const WITHOUT_SCHEMA = ['groq', 'deepseek'] as const;

async function asked(provider: ModelProvider, maxOutputTokens = TONE_TASK.maxOutputTokens): Promise<AskedRequest> {
  await using scene = await startEngineScene([provider]);
  scene.models.answer({ json: TONE });
  await scene.ask({ task: { ...TONE_TASK, maxOutputTokens } });
  const [request] = scene.models.asked;
  if (request === undefined) throw new Error('Nobody was asked');
  return request;
}

/** The schema that the model is told in words. */
function toldSchema({ system }: AskedRequest): unknown {
  return JSON.parse(/JSON Schema: (\{.*\})/.exec(system)?.[1] ?? 'null');
}

/** Whether a member may be null, in either of the two ways in which schemas say so. */
function takesNull(schema: unknown, name: string): boolean {
  const member = valueAt(schema, 'properties', name);
  const types = [...listAt(member, 'type'), ...listAt(member, 'anyOf').map((option) => valueAt(option, 'type'))];
  return types.includes('null');
}

describe('what models are told about the shape of their answer', () => {
  it.each(WITH_SCHEMA)('sends %s listed values, required members, maps and nulls in its format', async (provider) => {
    const { schema } = await asked(provider);
    expect(valueAt(schema, 'properties', 'tone', 'enum')).toEqual(['formal', 'casual']);
    expect(valueAt(schema, 'required')).toEqual(['tone', 'reach', 'words']);
    expect(valueAt(schema, 'properties', 'words', 'additionalProperties', 'type')).toBe('integer');
    expect(takesNull(schema, 'reach')).toBe(true);
    expect(valueAt(schema, 'properties', 'remark', 'type')).toBe('string');
  });

  it.each([...WITH_SCHEMA, ...WITHOUT_SCHEMA])('tells %s the whole schema in words', async (provider) => {
    const schema = toldSchema(await asked(provider));
    expect(valueAt(schema, 'properties', 'tone', 'enum')).toEqual(['formal', 'casual']);
    expect(valueAt(schema, 'required')).toEqual(['tone', 'reach', 'words']);
    expect(valueAt(schema, 'properties', 'words', 'additionalProperties', 'type')).toBe('integer');
    expect(takesNull(schema, 'reach')).toBe(true);
    expect(valueAt(schema, 'properties', 'remark', 'maxLength')).toBe(20);
  });

  it.each(WITHOUT_SCHEMA)('asks %s, whose models do not all take schemas, for any JSON', async (provider) => {
    const { body } = await asked(provider);
    expect(valueAt(body, 'response_format')).toEqual({ type: 'json_object' });
  });

  it('asks DeepSeek for no longer an answer than it takes questions for', async () => {
    expect((await asked('deepseek', 6_000)).maxOutputTokens).toBe(8_192);
    expect((await asked('mistral', 6_000)).maxOutputTokens).toBe(10_096);
  });

  it('sends nothing but a question: no tools to run, no stream, nothing to be kept', async () => {
    const { body } = await asked('openai');
    expect(Object.keys(Object(body)).sort()).toEqual(['max_tokens', 'messages', 'model', 'response_format', 'store']);
    expect(valueAt(body, 'store')).toBe(false);
  });
});
