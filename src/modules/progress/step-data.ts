import { maskedKey } from '../api-keys/index.js';
import { businessOfRow } from '../business-info/index.js';
import { personaOfRow } from '../persona/index.js';
import { ownProfiles, researchOfRows } from '../research/index.js';
import { analysisOfRow } from '../website-analysis/index.js';
import type { StepNumber } from './rules/steps.js';
import type { OnboardingSnapshot } from './snapshot.js';

/** What each step holds, in the shape the wizard spreads into its state; null when it holds nothing. */
const READERS: Readonly<Record<StepNumber, (snapshot: OnboardingSnapshot) => object | null>> = {
  1: ({ api_keys: keys }) =>
    keys === null
      ? null
      : { api_keys: Object.fromEntries(keys.map(({ provider, last4 }) => [provider, maskedKey(last4)])) },
  2: ({ analysis: row, business_info: said }) => {
    if (row === null && said === null) return null;
    const analysis = row === null ? null : analysisOfRow(row);
    const businessData = said === null ? null : businessOfRow(said);
    return { ...analysis, website: analysis?.website_url ?? null, analysis, businessData };
  },
  3: ({ preferences, competitors, analysis }) => {
    if (preferences === null && competitors === null) return null;
    // The wizard takes social accounts for done research and then looks for no competitors.
    const profiles = competitors === null || analysis === null ? null : ownProfiles(analysisOfRow(analysis));
    return researchOfRows(preferences, competitors ?? [], profiles);
  },
  4: ({ persona }) => (persona === null ? null : personaOfRow(persona)),
  5: ({ integrations }) => integrations,
  6: () => null,
};

/** What a step holds; null when it holds nothing. */
export function stepData(step: StepNumber, snapshot: OnboardingSnapshot | undefined): object | null {
  return snapshot === undefined ? null : READERS[step](snapshot);
}
