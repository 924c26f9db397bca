import type { FieldNotes } from './field-notes.js';
import type { ResearchMode, ResearchPersona, SearchProvider } from './research-persona.js';
import type { ResearchFacts } from './research-facts.js';

/** What a type of content asks of a search. */
interface ContentRule {
  readonly provider: SearchProvider;
  readonly exaCategory: string | null;
  readonly timeRange: string | null;
}

/** Types of content that users state, the most particular first; other types ask for nothing special. */
const CONTENT_RULES: Readonly<Record<string, ContentRule>> = {
  News: { provider: 'tavily', exaCategory: 'news', timeRange: 'week' },
  'Academic Papers': { provider: 'exa', exaCategory: 'research paper', timeRange: null },
  'Technical Articles': { provider: 'exa', exaCategory: null, timeRange: null },
  'Social Media': { provider: 'tavily', exaCategory: null, timeRange: 'month' },
  'Blog Posts': { provider: 'exa', exaCategory: null, timeRange: null },
  Newsletters: { provider: 'tavily', exaCategory: null, timeRange: 'month' },
};

const EXA_SEARCH = { basic: 'fast', targeted: 'auto', comprehensive: 'deep' } as const;
const FINANCE = /\b(financ|bank|invest|insur|account)/i;
const RULES = 'content_type_rules@1';
const BY_MODE = 'options_of_mode@1';
const NO_TYPE = 'no_rule: no type of content is stated that asks for this';

/** Options of Exa and Tavily that follow from what the user stated. */
export type SearchOptions = Pick<
  ResearchPersona,
  | 'default_provider'
  | 'suggested_exa_category'
  | 'suggested_exa_search_type'
  | 'suggested_tavily_topic'
  | 'suggested_tavily_search_depth'
  | 'suggested_tavily_include_answer'
  | 'suggested_tavily_time_range'
  | 'suggested_tavily_raw_content_format'
  | 'provider_recommendations'
>;

/** The options by rule; `default` where no statement speaks for one. */
export function searchOptions(facts: ResearchFacts, mode: ResearchMode | null, notes: FieldNotes): SearchOptions {
  const types = statedRules(facts);
  const category = types.find(({ rule }) => rule.exaCategory !== null)?.rule.exaCategory ?? null;
  const range = types.find(({ rule }) => rule.timeRange !== null)?.rule.timeRange ?? null;
  const [first] = types;
  const byMode = <T>(field: string, value: T): T =>
    notes.note(field, value, mode === null ? 'default' : 'derived', BY_MODE);
  return {
    default_provider: notes.note(
      'default_provider',
      first?.rule.provider ?? 'exa',
      first === undefined ? 'default' : 'derived',
      RULES,
    ),
    suggested_exa_category:
      category === null
        ? notes.absent('suggested_exa_category', null, RULES, NO_TYPE)
        : notes.note('suggested_exa_category', category, 'derived', RULES),
    suggested_exa_search_type: byMode('suggested_exa_search_type', EXA_SEARCH[mode ?? 'targeted']),
    suggested_tavily_topic: tavilyTopic(facts, notes),
    suggested_tavily_search_depth: byMode('suggested_tavily_search_depth', mode === 'basic' ? 'basic' : 'advanced'),
    suggested_tavily_include_answer: includeAnswer(facts, notes),
    suggested_tavily_time_range:
      range === null
        ? notes.absent('suggested_tavily_time_range', null, RULES, NO_TYPE)
        : notes.note('suggested_tavily_time_range', range, 'derived', RULES),
    suggested_tavily_raw_content_format: byMode(
      'suggested_tavily_raw_content_format',
      mode === 'comprehensive' ? 'markdown' : 'false',
    ),
    provider_recommendations: recommendations(types, notes),
  };
}

interface StatedRule {
  readonly type: string;
  readonly rule: ContentRule;
}

/** The rules of the stated types, in the order of CONTENT_RULES. */
function statedRules({ preferences }: ResearchFacts): StatedRule[] {
  const stated = new Set(preferences?.content_types ?? []);
  return Object.entries(CONTENT_RULES).flatMap(([type, rule]) => (stated.has(type) ? [{ type, rule }] : []));
}

function recommendations(types: readonly StatedRule[], notes: FieldNotes): Record<string, SearchProvider> {
  const field = 'provider_recommendations';
  if (types.length === 0) return notes.absent(field, {}, RULES, NO_TYPE);
  return notes.note(field, Object.fromEntries(types.map(({ type, rule }) => [type, rule.provider])), 'derived', RULES);
}

function tavilyTopic({ preferences, industry }: ResearchFacts, notes: FieldNotes): string {
  const field = 'suggested_tavily_topic';
  if (preferences?.content_types.includes('News') === true) return notes.note(field, 'news', 'derived', RULES);
  if (industry !== null && FINANCE.test(industry.text))
    return notes.note(field, 'finance', 'derived', 'topic_of_industry@1');
  return notes.note(field, 'general', 'default', RULES);
}

function includeAnswer({ preferences }: ResearchFacts, notes: FieldNotes): string {
  const factual = preferences?.factual_content ?? null;
  const field = 'suggested_tavily_include_answer';
  if (factual === null) return notes.note(field, 'basic', 'default', 'answer_of_factual_content@1');
  return notes.note(field, factual ? 'advanced' : 'basic', 'derived', 'answer_of_factual_content@1');
}
