import { type Rule, ruleAtEach } from '../../../../common/rules/index.js';
import type { StepFacts } from './step-facts.js';

/** Platforms to publish to. */
export const STEP5_RULES: readonly Rule<StepFacts>[] = [
  ruleAtEach({
    id: 'step5.connected_accounts.unselected_platform',
    severity: 'warning',
    path: 'data.connected_accounts',
    message: 'Select the platform of the account.',
    places: ({ integrations, persona }) => {
      const selected = [...integrations.platforms, ...persona.selected];
      if (selected.length === 0) return [];
      return integrations.accounts
        .filter(({ platform }) => !selected.includes(platform))
        .map(({ path, platform }) => ({
          path,
          message: `An account of ${platform} is connected, but ${platform} is not selected; select it or remove the account.`,
        }));
    },
  }),
];
