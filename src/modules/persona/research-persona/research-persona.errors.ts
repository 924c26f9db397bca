import { AppError, defineProblem } from '../../../common/errors/index.js';

const needsFacts = defineProblem({
  code: 'research_persona_needs_facts',
  status: 409,
  title: 'There is nothing to make a research persona from',
  remedy: 'Analyse a website, or state your business or your research preferences; then repeat the request.',
});

/** The user has no analysis and stated neither a business nor preferences. */
export class ResearchPersonaNeedsFactsError extends AppError {
  static readonly problem = needsFacts;

  constructor() {
    super(
      needsFacts,
      'There is nothing to make a research persona from. Analyse a website (POST /api/onboarding/website-analysis) or state your business (PUT /api/onboarding/business-info).',
    );
  }
}
