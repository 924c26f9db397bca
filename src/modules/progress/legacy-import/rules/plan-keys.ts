import { isJsonObject, type JsonObject } from '../../../../common/documents/index.js';
import { firstOf } from './members.js';
import type { PlannedPayload } from './planned-payload.js';

/** How deep the older software nested its own wrapper. */
const MAX_WRAPPERS = 3;

const WRAPPERS = ['api_keys', 'apiKeys', 'keys'];

/** Members beside the keys when there is no wrapper. */
const NO_KEYS = new Set(['step_number', 'use_environment', 'timestamp', 'status', 'total_keys', 'providers']);

/** Names that the older software used for providers of ours. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['google', 'gemini'],
  ['google_gemini', 'gemini'],
  ['hf', 'huggingface'],
  ['hugging_face', 'huggingface'],
  ['stability_ai', 'stability'],
  ['grok', 'xai'],
]);

const PROVIDER = /^[a-z_]{1,20}$/;

/** Keys that were shown to people, not the keys themselves. */
const MASKED = /[*•…]|\.\.\.$/u;

/**
 * The keys of step 1 by provider. They may stand in `{api_keys: {provider: key}}`, in a list of records, in the wrapper
 * twice, or without a wrapper. No warning repeats a key, nor a name that could be one.
 */
export function planKeys(data: JsonObject): PlannedPayload {
  const warnings: string[] = [];
  const keys: Record<string, string> = {};
  for (const [name, value] of writtenKeys(data)) {
    const provider = providerOf(name);
    if (provider === null) warnings.push('a key whose provider is not known was left out');
    else if (typeof value !== 'string' || value.trim() === '') warnings.push(`the key of ${provider} is empty`);
    else if (MASKED.test(value)) warnings.push(`the key of ${provider} is masked and was left out`);
    else keys[provider] ??= value;
  }
  return { payload: Object.keys(keys).length > 0 ? { api_keys: keys } : {}, warnings };
}

function writtenKeys(data: JsonObject): (readonly [string, unknown])[] {
  let container: unknown = data;
  for (let depth = 0; depth < MAX_WRAPPERS && isJsonObject(container); depth += 1)
    container = firstOf(container, ...WRAPPERS) ?? container;
  if (Array.isArray(container)) return container.filter(isJsonObject).map(entryOfRecord);
  if (!isJsonObject(container)) return [];
  return Object.entries(container)
    .filter(([name]) => !NO_KEYS.has(name))
    .map(([name, value]) => (isJsonObject(value) ? entryOfRecord({ provider: name, ...value }) : [name, value]));
}

function entryOfRecord(record: JsonObject): readonly [string, unknown] {
  const name = firstOf(record, 'provider', 'name');
  return [typeof name === 'string' ? name : '', firstOf(record, 'key', 'api_key', 'apiKey', 'value')];
}

/** `OPENAI_API_KEY`, `openai_api` and `OpenAI` are `openai`. */
function providerOf(name: string): string | null {
  const plain = name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]/g, '_')
    .replace(/(_api)?(_key)?$/, '');
  return PROVIDER.test(plain) ? (ALIASES.get(plain) ?? plain) : null;
}
