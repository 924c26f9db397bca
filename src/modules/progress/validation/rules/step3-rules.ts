import { type Rule, ruleAtEach } from '../../../../common/rules/index.js';
import { isKnownContentType, MAX_COMPETITORS } from '../../../research/index.js';
import { isWithoutWebsite } from './step2-rules.js';
import type { StepFacts } from './step-facts.js';

/** Nothing is filled in for the user. Without a website there may be nothing to find. */
export const NOTHING_STATED: Rule<StepFacts> = {
  id: 'step3.research.missing',
  severity: 'error',
  path: 'data',
  message: 'must hold at least one of research_depth, content_types, competitors, researchSummary and sitemapAnalysis',
  when: (facts) => !facts.research.hasResearch && !isWithoutWebsite(facts),
};

/** Stated and stored competitors together. */
export const TOO_MANY: Rule<StepFacts> = {
  id: 'step3.competitors.too_many',
  severity: 'error',
  path: 'data.competitors',
  message: ({ research }) =>
    `would make ${research.competitors.length} competitors; you can keep at most ${MAX_COMPETITORS}`,
  when: ({ research }) => research.competitors.length > MAX_COMPETITORS,
};

/** Research preferences and competitors. */
export const STEP3_RULES: readonly Rule<StepFacts>[] = [
  NOTHING_STATED,
  TOO_MANY,
  ruleAtEach({
    id: 'step3.competitors.repeated',
    severity: 'warning',
    path: 'data.competitors',
    message: 'Name each competitor once.',
    places: ({ research }) =>
      research.repeated.map(({ path, domain }) => ({
        path,
        message: `${domain} is named again; the first counts, and this one only fills its gaps.`,
      })),
  }),
  {
    id: 'step3.content_types.unknown',
    severity: 'info',
    path: 'data.content_types',
    message: ({ research }) =>
      `Kept as you spell them, because they are none of the usual content types: ${unusual(research.contentTypes).join(', ')}.`,
    when: ({ research }) => unusual(research.contentTypes).length > 0,
  },
];

function unusual(types: readonly string[]): string[] {
  return types.filter((type) => !isKnownContentType(type));
}
