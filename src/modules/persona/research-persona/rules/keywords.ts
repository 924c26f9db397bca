import type { FieldNotes } from './field-notes.js';
import type { ResearchPersona } from './research-persona.js';
import type { ResearchFacts } from './research-facts.js';

/** Most keywords. */
export const MOST_KEYWORDS = 12;

const EXPANDED = 6;
const MOST_EXPANSIONS = 5;
const NO_PHRASES = 'not_measured: no keyphrase was measured; analyse a website with text of your own';

type Words = Pick<ResearchPersona, 'suggested_keywords' | 'keyword_expansion_patterns' | 'query_enhancement_rules'>;

/** The keyphrases of the site, what stands beside them on its pages, and how to add them to a query. */
export function keywordsOf(facts: ResearchFacts, notes: FieldNotes): Words {
  const phrases = (facts.analysis?.keyphrases ?? []).map(({ phrase }) => phrase);
  return {
    suggested_keywords: notes.list(
      'suggested_keywords',
      phrases.slice(0, MOST_KEYWORDS),
      'measured',
      'keyphrases@1',
      NO_PHRASES,
    ),
    keyword_expansion_patterns: expansions(phrases, facts, notes),
    query_enhancement_rules: enhancements(phrases, facts, notes),
  };
}

/** For each of the best keyphrases the other topics of the pages that it is a topic of. */
function expansions(
  phrases: readonly string[],
  { analysis }: ResearchFacts,
  notes: FieldNotes,
): Record<string, string[]> {
  const topics = analysis?.page_topics ?? [];
  const pairs = phrases.slice(0, EXPANDED).map((phrase): [string, string[]] => {
    const beside = topics.filter((page) => page.includes(phrase)).flat();
    return [phrase, [...new Set(beside)].filter((topic) => topic !== phrase).slice(0, MOST_EXPANSIONS)];
  });
  const found = pairs.filter(([, beside]) => beside.length > 0);
  const field = 'keyword_expansion_patterns';
  if (found.length === 0) return notes.absent(field, {}, 'topics_of_same_page@1', NO_PHRASES);
  return notes.note(field, Object.fromEntries(found), 'derived', 'topics_of_same_page@1');
}

function enhancements(
  [best]: readonly string[],
  { industry, audience }: ResearchFacts,
  notes: FieldNotes,
): Record<string, string> {
  const rules = Object.fromEntries(
    [
      ['short_query', best === undefined ? null : `{query} ${best}`],
      ['query_without_industry', industry === null ? null : `{query} in ${industry.text}`],
      ['query_without_audience', audience === null ? null : `{query} for ${audience.text}`],
    ].filter((rule): rule is [string, string] => rule[1] !== null),
  );
  const field = 'query_enhancement_rules';
  if (Object.keys(rules).length === 0) return notes.absent(field, {}, 'query_templates@1', NO_PHRASES);
  return notes.note(field, rules, 'derived', 'query_templates@1');
}
