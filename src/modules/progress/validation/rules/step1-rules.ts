import { type Rule, ruleAtEach } from '../../../../common/rules/index.js';
import type { StepFacts } from './step-facts.js';

/** Keys of AI and research providers. */
export const STEP1_RULES: readonly Rule<StepFacts>[] = [
  {
    id: 'step1.api_keys.missing',
    severity: 'error',
    path: 'data.api_keys',
    message: 'must hold at least one key; skip the step to go on without',
    when: ({ keys }) => keys.providers.length === 0,
  },
  ruleAtEach({
    id: 'step1.api_keys.unusual_format',
    severity: 'warning',
    path: 'data.api_keys',
    message: 'Check that the key was copied whole and belongs to the provider.',
    places: ({ keys }) => keys.doubts,
  }),
];
