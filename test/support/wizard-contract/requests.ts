import type { Actor } from '../actors.js';
import type { Answer } from '../problems.js';

const API = '/api/onboarding';

/** Step 2: reads a website. */
export const detectStyle = (user: Actor, url: string): Promise<Answer> =>
  user.send('POST', `${API}/style-detection/complete`, { url, include_patterns: true, include_guidelines: true });

/** Completes a step as every page does; pages send the state of the whole wizard. */
export const sendStep = (user: Actor, step: number, data: object = {}): Promise<Answer> =>
  user.send('POST', `${API}/step/${step}/complete`, { data, validation_errors: [] });

/** What the page of step 5 sends. */
export const INTEGRATIONS_STATE = {
  integrations: {
    primaryWebsite: 'https://spokes.example',
    websitePlatforms: { wix: [], wordpress: [], primaryWebsite: 'https://spokes.example' },
    analyticsPlatforms: { gsc: { connected: false, sites: [] }, bing: { connected: false, sites: [] } },
    socialPlatforms: { facebook: false, pinterest: false },
    connectedPlatforms: [],
    updatedAt: '2026-11-25T10:00:00.000Z',
  },
};
