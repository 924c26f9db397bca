import type { FieldNotes } from './field-notes.js';
import type { ResearchFacts } from './research-facts.js';

/** Most angles. */
export const MOST_ANGLES = 8;

/** Angles by the type of page that a site has; the phrase stands for a keyphrase of the site. */
const OF_PAGE_TYPE: Readonly<Record<string, readonly string[]>> = {
  product: ['How buyers compare {phrase}', 'What buyers of {phrase} complain about'],
  pricing: ['What {phrase} costs elsewhere'],
  service: ['What clients expect of {phrase}'],
  story: ['Measured results of {phrase}'],
  article: ['What was published about {phrase} lately'],
  blog: ['Questions that people ask about {phrase}'],
};

/** Angles that any site with a topic has. */
const OF_ANY_SITE: readonly string[] = [
  'Figures and studies about {phrase}',
  'Questions that people ask about {phrase}',
  'What was published about {phrase} lately',
  'What experts disagree on about {phrase}',
  'Common mistakes with {phrase}',
];

/** The best keyphrases in turn, each with the next angle: first those of the site's own page types. */
export function anglesOf({ analysis }: ResearchFacts, notes: FieldNotes): string[] {
  const phrases = (analysis?.keyphrases ?? []).map(({ phrase }) => phrase);
  const ofTypes = Object.entries(OF_PAGE_TYPE).flatMap(([type, templates]) =>
    (analysis?.page_types[type] ?? 0) > 0 ? templates : [],
  );
  const templates = [...new Set([...ofTypes, ...OF_ANY_SITE])].slice(0, MOST_ANGLES);
  const angles = templates.flatMap((template, index) => {
    const phrase = phrases[index % Math.max(1, phrases.length)];
    return phrase === undefined ? [] : [template.replace('{phrase}', phrase)];
  });
  return notes.list(
    'research_angles',
    angles,
    'derived',
    'angle_templates@1',
    'not_measured: no keyphrase was measured',
  );
}
