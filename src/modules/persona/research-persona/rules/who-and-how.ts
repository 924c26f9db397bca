import type { FieldNotes } from './field-notes.js';
import type { OpenQuestion, ResearchMode, ResearchPersona } from './research-persona.js';
import { isStated, type ResearchFacts } from './research-facts.js';

const BUSINESS_AT = 'PUT /api/onboarding/business-info';
const UNSTATED = 'not_stated: only you can tell this; see questions';

/** The modes of the depths that users state, and of the measured complexity of a site where none is stated. */
const MODE_OF_DEPTH: Readonly<Record<string, ResearchMode>> = {
  Basic: 'basic',
  Standard: 'targeted',
  Deep: 'comprehensive',
  Comprehensive: 'comprehensive',
  Expert: 'comprehensive',
};
const MODE_OF_COMPLEXITY: Readonly<Record<string, ResearchMode>> = {
  simple: 'basic',
  moderate: 'targeted',
  complex: 'comprehensive',
};

type Who = Pick<ResearchPersona, 'default_industry' | 'default_target_audience'>;

/** Industry and audience as stated; never assumed. */
export function whoIsServed({ industry, audience }: ResearchFacts, notes: FieldNotes): Who {
  const stated = (field: string, known: ResearchFacts['industry']): string | null =>
    known === null ? notes.absent(field, null, 'stated@1', UNSTATED) : notes.keep(field, known.text, known.meta);
  return {
    default_industry: stated('default_industry', industry),
    default_target_audience: stated('default_target_audience', audience),
  };
}

/** What to ask the user. */
export function openQuestions({ industry, audience, preferences }: ResearchFacts): OpenQuestion[] {
  const questions: (OpenQuestion & { readonly isOpen: boolean })[] = [
    {
      field: 'default_industry',
      question: 'Which industry is your business in?',
      answer_at: BUSINESS_AT,
      isOpen: !isStated(industry),
    },
    {
      field: 'default_target_audience',
      question: 'Whom do you write for?',
      answer_at: BUSINESS_AT,
      isOpen: !isStated(audience),
    },
    {
      field: 'research_preferences',
      question: 'How deep should research go, and for which types of content?',
      answer_at: 'PUT /api/onboarding/research-preferences',
      isOpen: preferences === null,
    },
  ];
  return questions
    .filter(({ isOpen }) => isOpen)
    .map(({ field, question, answer_at: answerAt }) => ({ field, question, answer_at: answerAt }));
}

/** The mode of the stated depth, else of the measured complexity of the site. */
export function researchMode({ preferences, analysis }: ResearchFacts, notes: FieldNotes): ResearchMode | null {
  const field = 'default_research_mode';
  const ofDepth = MODE_OF_DEPTH[preferences?.research_depth ?? ''];
  if (ofDepth !== undefined) return notes.note(field, ofDepth, 'derived', 'mode_of_depth@1');
  const ofComplexity = MODE_OF_COMPLEXITY[analysis?.complexity ?? ''];
  if (ofComplexity !== undefined) return notes.note(field, ofComplexity, 'heuristic', 'mode_of_complexity@1');
  return notes.absent(
    field,
    null,
    'mode_of_depth@1',
    'not_stated: no research depth is stated and no site is measured',
  );
}
