import { AppError, defineProblem, type FieldProblem } from '../../common/errors/index.js';

const needsText = defineProblem({
  code: 'persona_needs_text',
  status: 409,
  title: 'There is not enough text of your own for a persona',
  remedy:
    'Analyse a website with more text or a text of your own, POST /api/onboarding/website-analysis, or describe the ' +
    'business, PUT /api/onboarding/business-info; then repeat the request.',
});

/** The user has no analysis, or one with too little text of the site itself, and did not describe a business. */
export class PersonaNeedsTextError extends AppError {
  static readonly problem = needsText;

  constructor(words: number, needed: number) {
    super(
      needsText,
      `A persona needs at least ${needed} words of your own text; there are ${words}. Analyse a website with more text or a text of your own, or describe the business first.`,
      { extensions: { words_of_own_text: words, words_needed: needed } },
    );
  }
}

const incomplete = defineProblem({
  code: 'persona_incomplete',
  status: 422,
  title: 'The persona is not complete',
  remedy:
    'Send `corePersona` with an `identity` and `platformPersonas` with at least one platform, or generate a persona first.',
});

/** Neither what was sent nor what is stored makes a persona. */
export class PersonaIncompleteError extends AppError {
  static readonly problem = incomplete;

  constructor(errors: readonly FieldProblem[]) {
    const summary = errors.map(({ path, message }) => `${path} ${message}`).join('; ');
    super(incomplete, `The persona is not complete: ${summary}. Generate one first, or send the missing parts.`, {
      errors,
    });
  }
}

const versionNotFound = defineProblem({
  code: 'persona_version_not_found',
  status: 404,
  title: 'There is no such version of the persona',
  remedy: 'List your versions with GET /api/onboarding/persona/versions.',
});

/** The user's persona has no version with this number. */
export class PersonaVersionNotFoundError extends AppError {
  static readonly problem = versionNotFound;

  constructor(version: number) {
    super(versionNotFound, `There is no version ${version}. List yours with GET /api/onboarding/persona/versions.`);
  }
}
