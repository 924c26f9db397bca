import { type Place, type Rule, ruleAtEach, ruleOn } from '../../../../common/rules/index.js';
import { READINESS_RULES } from '../../../persona/index.js';
import type { StepFacts } from './step-facts.js';

const missingRule = (id: string, path: string, message: string): Rule<StepFacts> =>
  ruleAtEach({
    id,
    severity: 'error',
    path,
    message,
    places: ({ persona }): Place[] => persona.missing.filter((place) => place.path === path),
  });

/** What makes a persona, by the persona module's own judgement. */
export const PERSONA_COMPLETENESS: readonly Rule<StepFacts>[] = [
  missingRule('step4.core_persona.missing', 'data.corePersona.identity', 'Say who the persona is, or generate one.'),
  missingRule('step4.platform_personas.empty', 'data.platformPersonas', 'Give or generate at least one platform.'),
  missingRule(
    'step4.selected_platforms.without_persona',
    'data.selectedPlatforms',
    'Select only platforms with a persona.',
  ),
];

/** The core persona and those of the platforms. */
export const STEP4_RULES: readonly Rule<StepFacts>[] = [
  ...PERSONA_COMPLETENESS,
  {
    id: 'step4.platform_personas.unselected',
    severity: 'info',
    path: 'data.selectedPlatforms',
    message: ({ persona }) =>
      `There are personas for platforms that are not selected: ${unselected(persona).join(', ')}.`,
    when: ({ persona }) => unselected(persona).length > 0,
  },
];

/** Enough own text for a persona: needed to generate one, so here only a warning, because users may state theirs. */
export const TEXT_RULES: readonly Rule<StepFacts>[] = READINESS_RULES.rules.map((rule) => ({
  ...ruleOn(rule, ({ text }: StepFacts) => text),
  severity: rule.severity === 'error' ? 'warning' : rule.severity,
}));

function unselected({ platforms, selected }: StepFacts['persona']): string[] {
  return platforms.filter((platform) => !selected.includes(platform));
}
