import type { Provider } from './provider.js';

const search = { kind: 'research', capabilities: ['web_search'], takesUserAddress: false } as const;

const exa = {
  ...search,
  displayName: 'Exa',
  description: 'Search by meaning, which finds competitors and sources.',
  keyFormat: { pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, usual: 'is a UUID' },
  setupUrl: 'https://dashboard.exa.ai/api-keys',
  documentationUrl: 'https://docs.exa.ai',
  setupSteps: ['Sign in at dashboard.exa.ai.', 'Create a key under API Keys.', 'Copy it.'],
  keyVariable: 'EXA_API_KEY',
  addressVariable: 'EXA_BASE_URL',
  defaultBaseUrl: 'https://api.exa.ai',
  check: {
    method: 'POST',
    path: '/search',
    key: { header: 'x-api-key', form: 'plain' },
    body: { query: 'content marketing', numResults: 1 },
    // There is no request that tells the state of a key and costs nothing.
    cost: 'paid',
    codes: { NO_MORE_CREDITS: 'exhausted', API_KEY_BUDGET_EXCEEDED: 'exhausted' },
  },
} as const satisfies Provider;

/** Providers that search and read the web. */
export const RESEARCH_PROVIDERS = {
  exa,
  metaphor: {
    ...exa,
    displayName: 'Metaphor',
    aliasOf: 'exa',
    description: 'The former name of Exa: its keys are keys of Exa and are checked there.',
  },
  tavily: {
    ...search,
    displayName: 'Tavily',
    description: 'Search made for language models, with the text of what it finds.',
    keyFormat: { pattern: /^tvly-/, usual: 'starts with tvly-' },
    setupUrl: 'https://app.tavily.com',
    documentationUrl: 'https://docs.tavily.com',
    setupSteps: ['Sign in at app.tavily.com.', 'Copy the key from the overview, or create another.'],
    keyVariable: 'TAVILY_API_KEY',
    addressVariable: 'TAVILY_BASE_URL',
    defaultBaseUrl: 'https://api.tavily.com',
    check: {
      method: 'GET',
      path: '/usage',
      key: { header: 'authorization', form: 'bearer' },
      cost: 'free',
      statuses: { 432: 'exhausted', 433: 'exhausted' },
    },
  },
  serper: {
    ...search,
    displayName: 'Serper',
    description: 'Results of Google Search.',
    keyFormat: null,
    setupUrl: 'https://serper.dev/api-keys',
    documentationUrl: 'https://serper.dev/playground',
    setupSteps: ['Sign in at serper.dev.', 'Copy the key under API Keys.'],
    keyVariable: 'SERPER_API_KEY',
    addressVariable: 'SERPER_BASE_URL',
    defaultBaseUrl: 'https://google.serper.dev',
    check: {
      method: 'GET',
      path: '/account',
      key: { header: 'x-api-key', form: 'plain' },
      cost: 'free',
      answer: [{ at: ['balance'], is: 'none_left', means: 'exhausted' }],
    },
  },
  firecrawl: {
    ...search,
    displayName: 'Firecrawl',
    description: 'Reads pages that need a browser, and searches.',
    capabilities: ['page_reading', 'web_search'],
    keyFormat: { pattern: /^fc-/, usual: 'starts with fc-' },
    setupUrl: 'https://www.firecrawl.dev/app/api-keys',
    documentationUrl: 'https://docs.firecrawl.dev',
    setupSteps: ['Sign in at firecrawl.dev.', 'Copy the key under API Keys.'],
    keyVariable: 'FIRECRAWL_API_KEY',
    addressVariable: 'FIRECRAWL_BASE_URL',
    defaultBaseUrl: 'https://api.firecrawl.dev/v2',
    check: {
      method: 'GET',
      path: '/team/credit-usage',
      key: { header: 'authorization', form: 'bearer' },
      cost: 'free',
      answer: [{ at: ['data', 'remainingCredits'], is: 'none_left', means: 'exhausted' }],
    },
  },
} as const satisfies Readonly<Record<string, Provider>>;
