import { type Actor } from './actors.js';

const API = '/api/onboarding';

/** Completes one step. */
export const completeStep = (user: Actor, step: number, data: object = {}) =>
  user.send('POST', `${API}/step/${step}/complete`, { data });

/** Takes a user through the required steps up to `step`, with the site at `url`. */
export async function walkTo(user: Actor, step: number, url: string): Promise<void> {
  if (step >= 2) {
    await user.send('POST', `${API}/website-analysis`, { url });
    await completeStep(user, 2, { website: url });
  }
  if (step >= 3) await completeStep(user, 3, { research_depth: 'standard', content_types: ['Blog Posts'] });
  if (step >= 4) {
    await user.send('POST', `${API}/persona/generate`, { selected_platforms: ['blog'] });
    await completeStep(user, 4);
  }
  if (step >= 6) await completeStep(user, 6);
}
