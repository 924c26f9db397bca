import { type Rule, ruleAtEach } from '../../../../common/rules/index.js';
import type { StepNumber } from '../../rules/steps.js';
import type { StepFacts } from './step-facts.js';

const DEPTH_PATH = 'data.research_depth';

/** Earlier required steps come first. */
export function orderRule(step: StepNumber): Rule<StepFacts> {
  return {
    id: `step${step}.order.earlier_steps_open`,
    severity: 'error',
    path: '',
    message: ({ openBefore }) => `Finish step ${openBefore.join(', ')} first.`,
    when: ({ openBefore }) => openBefore.length > 0,
  };
}

/** Values must make sense. */
export function payloadRule(step: StepNumber): Rule<StepFacts> {
  return ruleAtEach({
    id: `step${step}.payload.invalid`,
    severity: 'error',
    path: 'data',
    message: 'Correct the value at the path.',
    places: ({ problems }) => problems.filter(({ path }) => path !== DEPTH_PATH),
  });
}

/** Only the key vault keeps secrets. */
export function secretRule(step: StepNumber): Rule<StepFacts> {
  return ruleAtEach({
    id: `step${step}.payload.secret`,
    severity: 'error',
    path: 'data',
    message: 'Leave out what looks like a secret; only the key vault keeps secrets.',
    places: ({ secrets }) => secrets,
  });
}

/** Research has five depths. */
export const DEPTH_RULE: Rule<StepFacts> = ruleAtEach({
  id: 'step3.research_depth.unknown',
  severity: 'error',
  path: DEPTH_PATH,
  message: 'Name a research depth that exists.',
  places: ({ problems }) => problems.filter(({ path }) => path === DEPTH_PATH),
});
