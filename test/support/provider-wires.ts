import type { ProviderName } from '../../src/modules/api-keys/index.js';

/** A provider with a check, as its API speaks: written from its documentation and not from our catalogue. */
export interface ProviderWire {
  readonly variable: string;
  readonly method: 'GET' | 'POST';
  /** Path and query after the base URL. */
  readonly target: string;
  readonly header: string;
  readonly prefix: string;
  /** Other headers that have to be there. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What a working key is answered with. */
  readonly accepted: object;
  /** What a wrong key is answered with, where that is not 401. */
  readonly rejected?: readonly [number, object];
  /** Other answers that say the credit is used up. */
  readonly exhausted?: readonly (readonly [number, object])[];
  /** Other answers that say the key is of no use. */
  readonly blocked?: readonly object[];
}

const bearer = { header: 'authorization', prefix: 'Bearer ' } as const;
const models = {
  method: 'GET',
  target: '/models',
  ...bearer,
  accepted: { object: 'list', data: [{ id: 'm-1' }] },
} as const;
const openAiQuota = [429, { error: { message: 'x', type: 'insufficient_quota', code: 'insufficient_quota' } }] as const;

const search = {
  method: 'POST',
  target: '/search',
  header: 'x-api-key',
  prefix: '',
  accepted: { requestId: 'r', results: [] },
  exhausted: [[402, { requestId: 'r', error: 'x', tag: 'NO_MORE_CREDITS' }]],
} as const;

/** Every provider whose keys can be checked. */
export const PROVIDER_WIRES: Readonly<Record<Exclude<ProviderName, 'copilotkit'>, ProviderWire>> = {
  openai: { ...models, variable: 'OPENAI_BASE_URL', exhausted: [openAiQuota] },
  anthropic: {
    variable: 'ANTHROPIC_BASE_URL',
    method: 'GET',
    target: '/models?limit=1',
    header: 'x-api-key',
    prefix: '',
    headers: { 'anthropic-version': '2023-06-01' },
    accepted: { data: [{ type: 'model', id: 'm-1' }], has_more: true },
    exhausted: [[400, { type: 'error', error: { type: 'billing_error', message: 'x' } }]],
  },
  gemini: {
    variable: 'GEMINI_BASE_URL',
    method: 'GET',
    target: '/models?pageSize=1',
    header: 'x-goog-api-key',
    prefix: '',
    accepted: { models: [{ name: 'models/m-1' }] },
    rejected: [
      400,
      {
        error: {
          code: 400,
          status: 'INVALID_ARGUMENT',
          details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID' }],
        },
      },
    ],
  },
  mistral: { ...models, variable: 'MISTRAL_BASE_URL' },
  huggingface: {
    ...models,
    variable: 'HUGGINGFACE_BASE_URL',
    target: '/api/whoami-v2',
    accepted: { type: 'user', name: 'n', auth: { type: 'access_token' } },
  },
  openrouter: {
    ...models,
    variable: 'OPENROUTER_BASE_URL',
    target: '/key',
    accepted: { data: { label: 'k', usage: 1, limit: null, limit_remaining: null } },
    exhausted: [
      [200, { data: { label: 'k', usage: 5, limit: 5, limit_remaining: 0 } }],
      [402, { error: { code: 402, message: 'x' } }],
    ],
  },
  deepseek: {
    ...models,
    variable: 'DEEPSEEK_BASE_URL',
    target: '/user/balance',
    accepted: { is_available: true, balance_infos: [{ currency: 'USD', total_balance: '1.00' }] },
    exhausted: [[200, { is_available: false, balance_infos: [] }]],
  },
  groq: { ...models, variable: 'GROQ_BASE_URL' },
  xai: {
    ...models,
    variable: 'XAI_BASE_URL',
    target: '/api-key',
    accepted: { name: 'k', api_key_blocked: false, api_key_disabled: false, team_blocked: false },
    rejected: [400, { code: 'Client specified an invalid argument', error: 'Incorrect API key provided' }],
    blocked: [
      { name: 'k', api_key_blocked: true, api_key_disabled: false, team_blocked: false },
      { name: 'k', api_key_blocked: false, api_key_disabled: true, team_blocked: false },
      { name: 'k', api_key_blocked: false, api_key_disabled: false, team_blocked: true },
    ],
  },
  openai_compatible: { ...models, variable: 'OPENAI_COMPATIBLE_BASE_URL', exhausted: [openAiQuota] },
  exa: { ...search, variable: 'EXA_BASE_URL' },
  metaphor: { ...search, variable: 'EXA_BASE_URL' },
  tavily: {
    ...models,
    variable: 'TAVILY_BASE_URL',
    target: '/usage',
    accepted: { key: { usage: 1, limit: null }, account: { plan_usage: 1, plan_limit: 1000 } },
    exhausted: [
      [432, { detail: { error: 'x' } }],
      [433, { detail: { error: 'x' } }],
    ],
  },
  serper: {
    ...models,
    variable: 'SERPER_BASE_URL',
    target: '/account',
    header: 'x-api-key',
    prefix: '',
    accepted: { balance: 2500, rateLimit: 50 },
    rejected: [403, { message: 'Unauthorized.', statusCode: 403 }],
    exhausted: [[200, { balance: 0, rateLimit: 50 }]],
  },
  firecrawl: {
    ...models,
    variable: 'FIRECRAWL_BASE_URL',
    target: '/team/credit-usage',
    accepted: { success: true, data: { remainingCredits: 500, planCredits: 500 } },
    exhausted: [[200, { success: true, data: { remainingCredits: 0, planCredits: 500 } }]],
  },
  stability: {
    ...models,
    variable: 'STABILITY_BASE_URL',
    target: '/v1/user/balance',
    accepted: { credits: 12.5 },
    exhausted: [[200, { credits: 0 }]],
  },
  wavespeed: {
    ...models,
    variable: 'WAVESPEED_BASE_URL',
    target: '/balance',
    accepted: { code: 200, message: 'success', data: { balance: 9.5 } },
    exhausted: [[200, { code: 200, message: 'success', data: { balance: 0 } }]],
  },
};
