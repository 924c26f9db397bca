import type { Rule } from '../../../../common/rules/index.js';
import { STATED_ONLY, WEBSITE_OR_BUSINESS } from '../../../website-analysis/index.js';
import type { StepFacts } from './step-facts.js';

const MISSING: Rule<StepFacts> = {
  id: 'step2.website.missing',
  severity: 'error',
  path: 'data.website',
  message: WEBSITE_OR_BUSINESS,
  when: (facts) => facts.website.address === '' && !isWithoutWebsite(facts),
};

const NO_ADDRESS: Rule<StepFacts> = {
  id: 'step2.website.no_address',
  severity: 'error',
  path: 'data.website',
  message: 'must be an http or https address',
  when: ({ website }) => website.address !== '' && !website.isAddress,
};

/** An address counts only with an analysis of it. */
export const NOT_ANALYSED: Rule<StepFacts> = {
  id: 'step2.website.not_analysed',
  severity: 'error',
  path: 'data.website',
  message: 'has not been analysed; run POST /api/onboarding/website-analysis first',
  when: ({ website }) => website.isAddress && !website.isAnalysed && !website.isStated,
};

/** The analysis covers a part of the site. */
export const ANALYSIS_INCOMPLETE: Rule<StepFacts> = {
  id: 'step2.analysis.incomplete',
  severity: 'warning',
  path: 'website_analysis.status',
  message: ({ analysis }) =>
    analysis?.warning ?? 'The website could be read in part only; analyse it again when all of it is reachable.',
  when: ({ website, analysis }) => website.isAnalysed && analysis !== null && !analysis.isComplete,
};

const STATED: Rule<StepFacts> = {
  id: 'step2.analysis.stated_only',
  severity: 'warning',
  path: 'data.analysis',
  message: STATED_ONLY,
  when: ({ website }) => (website.isAddress || website.address === '') && !website.isAnalysed && website.isStated,
};

/** Nothing tells yet how the user writes. */
const NO_TEXT: Rule<StepFacts> = {
  id: 'step2.website.none',
  severity: 'info',
  path: 'data.website',
  message:
    'Without a website nothing tells how you write; send a text of your own as `text_sample` with POST /api/onboarding/website-analysis to have it measured.',
  when: (facts) => isWithoutWebsite(facts) && !facts.website.isAnalysed,
};

/** The website and its analysis. */
export const STEP2_RULES: readonly Rule<StepFacts>[] = [
  MISSING,
  NO_ADDRESS,
  NOT_ANALYSED,
  ANALYSIS_INCOMPLETE,
  STATED,
  NO_TEXT,
];

/** Whether the user is known, and not by a website. */
export function isWithoutWebsite({ website, isBusinessKnown }: StepFacts): boolean {
  return website.address === '' && (website.isAnalysed || isBusinessKnown);
}
