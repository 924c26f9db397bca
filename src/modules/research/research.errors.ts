import { AppError, defineProblem } from '../../common/errors/index.js';
import { MAX_COMPETITORS } from './stated-competitor.js';

const nothingToResearch = defineProblem({
  code: 'research_missing',
  status: 422,
  title: 'There is no research to complete the step with',
  remedy:
    'Send at least one of `research_depth`, `content_types`, `competitors`, `researchSummary` and `sitemapAnalysis`, not empty, or store one before.',
});

/** Step 3 was to be completed with nothing stated and nothing stored. Nothing is filled in for the user. */
export class ResearchMissingError extends AppError {
  static readonly problem = nothingToResearch;

  constructor() {
    const message =
      'must hold at least one of research_depth, content_types, competitors, researchSummary and sitemapAnalysis';
    super(nothingToResearch, `Nothing is known about your research yet. The data ${message}.`, {
      errors: [{ path: 'data', message }],
    });
  }
}

const notFound = defineProblem({
  code: 'competitor_not_found',
  status: 404,
  title: 'There is no such competitor',
  remedy: 'Use a domain of `GET /api/onboarding/competitors`, without `www.`.',
});

/** The user has no competitor with this domain. */
export class CompetitorNotFoundError extends AppError {
  static readonly problem = notFound;

  constructor() {
    super(notFound, 'You have no competitor with this domain. GET /api/onboarding/competitors lists yours.');
  }
}

const tooMany = defineProblem({
  code: 'too_many_competitors',
  status: 422,
  title: 'There are too many competitors',
  remedy: 'Delete competitors you no longer need, then add new ones.',
});

/** The list would grow over MAX_COMPETITORS. */
export class TooManyCompetitorsError extends AppError {
  static readonly problem = tooMany;

  constructor() {
    super(tooMany, `You can keep at most ${MAX_COMPETITORS} competitors. Delete some before you add others.`);
  }
}

const noBenchmark = defineProblem({
  code: 'benchmark_not_found',
  status: 404,
  title: 'No benchmark was started yet',
  remedy: 'Start one with `POST /api/onboarding/sitemap/benchmark`.',
});

/** The user never started a benchmark. */
export class BenchmarkNotFoundError extends AppError {
  static readonly problem = noBenchmark;

  constructor() {
    super(noBenchmark, 'You have no benchmark. Start one with POST /api/onboarding/sitemap/benchmark.');
  }
}
