import { type AppError, ValidationError } from '../../../common/errors/index.js';
import type { Finding, Rule } from '../../../common/rules/index.js';
import { PersonaIncompleteError } from '../../persona/index.js';
import { ResearchMissingError, TooManyCompetitorsError } from '../../research/index.js';
import { WebsiteNotAnalysedError } from '../../website-analysis/index.js';
import { NOT_ANALYSED } from './rules/step2-rules.js';
import type { StepFacts } from './rules/step-facts.js';
import { NOTHING_STATED, TOO_MANY } from './rules/step3-rules.js';
import { PERSONA_COMPLETENESS } from './rules/step4-rules.js';

/** The answer to findings that refuse: a problem of its own code where only one thing is missing, else all of them. */
export function refusalOf(errors: readonly Finding[], { website }: StepFacts): AppError {
  const places = errors.map(({ path, message }) => ({ path, message }));
  const isOnly = (...rules: readonly Rule<StepFacts>[]): boolean =>
    errors.every(({ id }) => rules.some((rule) => rule.id === id));
  if (isOnly(NOT_ANALYSED)) return new WebsiteNotAnalysedError(website.address);
  if (isOnly(NOTHING_STATED)) return new ResearchMissingError();
  if (isOnly(TOO_MANY)) return new TooManyCompetitorsError();
  if (isOnly(...PERSONA_COMPLETENESS)) return new PersonaIncompleteError(places);
  return new ValidationError(places);
}
