import type { ApiClient } from './api-client.js';
import type { DemoModel } from './options.js';

/** A key that no provider issued: without a model the demo shows how keys are kept, and does not use one. */
const DEMO_KEY = 'sk-demo-0000000000000000000000000000';

/** Step 1: stores a key, and with a model also that questions go there and nowhere else. Returns what to tell. */
export async function completeProviderStep(api: ApiClient, model: DemoModel | null): Promise<string> {
  if (model === null) await api.post('/api-keys', { provider: 'openai', api_key: DEMO_KEY });
  else await preferModel(api, model);
  await api.post('/step/1/complete', { data: {} });
  const keys = JSON.stringify((await api.get('/api-keys'))['api_keys']);
  return `stored encrypted, shown as ${keys}${model === null ? '' : `; questions go to ${model.name}`}`;
}

async function preferModel(api: ApiClient, { baseUrl, name, key }: DemoModel): Promise<void> {
  const provider = 'openai_compatible';
  await api.post('/api-keys', { provider, api_key: key, base_url: baseUrl });
  await api.put('/model-preferences', { choices: [{ provider, model: name }] });
}
