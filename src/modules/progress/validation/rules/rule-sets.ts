import {
  type Finding,
  evaluate,
  isAcceptable,
  type Rule,
  type RuleSet,
  ruleSetOf,
} from '../../../../common/rules/index.js';
import { STEPS, type StepNumber } from '../../rules/steps.js';
import {
  INTEGRATION_WITHOUT_PERSONA,
  OWN_SITE,
  OWN_SUBDOMAIN,
  PERSONA_OUTDATED,
  PLATFORM_WITHOUT_PERSONA,
  PROVIDER_WITHOUT_KEY,
  TYPES_NOT_MEASURED,
} from './cross-step-rules.js';
import { DEPTH_RULE, orderRule, payloadRule, secretRule } from './payload-rules.js';
import { STEP1_RULES } from './step1-rules.js';
import { ANALYSIS_INCOMPLETE, STEP2_RULES } from './step2-rules.js';
import { STEP3_RULES } from './step3-rules.js';
import { STEP4_RULES, TEXT_RULES } from './step4-rules.js';
import { STEP5_RULES } from './step5-rules.js';
import type { StepFacts } from './step-facts.js';

/** Version of all rules together; raise it with every change of what a rule judges. */
export const RULES_VERSION = '1';

/** The rules of one step, in the order in which they are judged. */
interface StepRules {
  /** Whether the step may be entered, and what is doubtful about what it builds on. */
  readonly entry: RuleSet<StepFacts>;
  /** Whether the payload can be read. */
  readonly payload: RuleSet<StepFacts>;
  /** What the step would hold; judged once the payload can be read. */
  readonly content: RuleSet<StepFacts>;
}

interface RuleLists {
  readonly entry: readonly Rule<StepFacts>[];
  readonly payload: readonly Rule<StepFacts>[];
  readonly content: readonly Rule<StepFacts>[];
}

const LISTS: Readonly<Record<StepNumber, RuleLists>> = {
  1: { entry: [], payload: [], content: [...STEP1_RULES] },
  2: { entry: [], payload: [secretRule(2)], content: STEP2_RULES },
  3: {
    entry: [ANALYSIS_INCOMPLETE, PROVIDER_WITHOUT_KEY],
    payload: [secretRule(3), DEPTH_RULE],
    content: [...STEP3_RULES, OWN_SITE, OWN_SUBDOMAIN, TYPES_NOT_MEASURED],
  },
  4: {
    entry: [ANALYSIS_INCOMPLETE, ...TEXT_RULES, PERSONA_OUTDATED],
    payload: [secretRule(4)],
    content: STEP4_RULES,
  },
  5: {
    entry: [PLATFORM_WITHOUT_PERSONA],
    payload: [secretRule(5)],
    content: [...STEP5_RULES, INTEGRATION_WITHOUT_PERSONA],
  },
  6: {
    entry: [
      ANALYSIS_INCOMPLETE,
      PROVIDER_WITHOUT_KEY,
      TYPES_NOT_MEASURED,
      PERSONA_OUTDATED,
      PLATFORM_WITHOUT_PERSONA,
      INTEGRATION_WITHOUT_PERSONA,
    ],
    payload: [],
    content: [],
  },
};

/** The rules by step. */
export const STEP_RULES: ReadonlyMap<StepNumber, StepRules> = new Map(
  STEPS.map(({ number }) => {
    const { entry, payload, content } = LISTS[number];
    return [
      number,
      {
        entry: ruleSetOf(RULES_VERSION, [orderRule(number)], entry),
        payload: ruleSetOf(RULES_VERSION, [payloadRule(number)], payload),
        content: ruleSetOf(RULES_VERSION, content),
      },
    ];
  }),
);

/** Every rule of a step, each once. */
export function rulesOf(step: StepNumber): readonly Rule<StepFacts>[] {
  const { entry, payload, content } = setsOf(step);
  return ruleSetOf(RULES_VERSION, entry.rules, payload.rules, content.rules).rules;
}

/** Whether a step may be entered, and what is doubtful about what it builds on. */
export function entryFindings(facts: StepFacts): Finding[] {
  return evaluate(setsOf(facts.step).entry, facts);
}

/** Everything that speaks against completing a step. What a payload means is judged only once it can be read. */
export function completionFindings(facts: StepFacts): Finding[] {
  const { entry, payload, content } = setsOf(facts.step);
  const read = evaluate(payload, facts);
  return [...evaluate(entry, facts), ...read, ...(isAcceptable(read) ? evaluate(content, facts) : [])];
}

function setsOf(step: StepNumber): StepRules {
  const sets = STEP_RULES.get(step);
  if (sets === undefined) throw new Error(`Step ${step} has no rules`);
  return sets;
}
