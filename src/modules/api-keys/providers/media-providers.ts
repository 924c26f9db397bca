import type { Provider } from './provider.js';

const BEARER = { header: 'authorization', form: 'bearer' } as const;

/** Providers that make images and videos. */
export const MEDIA_PROVIDERS = {
  stability: {
    displayName: 'Stability AI',
    kind: 'media',
    description: 'Images made and changed by Stable Diffusion.',
    capabilities: ['image_generation'],
    keyFormat: { pattern: /^sk-(?!ant-|or-)/, usual: 'starts with sk-' },
    setupUrl: 'https://platform.stability.ai/account/keys',
    documentationUrl: 'https://platform.stability.ai/docs',
    setupSteps: ['Sign in at platform.stability.ai.', 'Buy credits.', 'Create a key under API Keys.'],
    keyVariable: 'STABILITY_API_KEY',
    addressVariable: 'STABILITY_BASE_URL',
    defaultBaseUrl: 'https://api.stability.ai',
    takesUserAddress: false,
    check: {
      method: 'GET',
      path: '/v1/user/balance',
      key: BEARER,
      cost: 'free',
      answer: [{ at: ['credits'], is: 'none_left', means: 'exhausted' }],
    },
  },
  wavespeed: {
    displayName: 'WaveSpeed AI',
    kind: 'media',
    description: 'Images and videos made by many models.',
    capabilities: ['image_generation', 'video_generation'],
    keyFormat: null,
    setupUrl: 'https://wavespeed.ai/accesskey',
    documentationUrl: 'https://wavespeed.ai/docs',
    setupSteps: ['Sign in at wavespeed.ai.', 'Top up the balance.', 'Create a key under Access Keys.'],
    keyVariable: 'WAVESPEED_API_KEY',
    addressVariable: 'WAVESPEED_BASE_URL',
    defaultBaseUrl: 'https://api.wavespeed.ai/api/v3',
    takesUserAddress: false,
    check: {
      method: 'GET',
      path: '/balance',
      key: BEARER,
      cost: 'free',
      answer: [{ at: ['data', 'balance'], is: 'none_left', means: 'exhausted' }],
    },
  },
} as const satisfies Readonly<Record<string, Provider>>;
