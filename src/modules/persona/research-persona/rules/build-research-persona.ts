import { anglesOf } from './angles.js';
import { confidenceOf } from './confidence.js';
import { FieldNotes } from './field-notes.js';
import { keywordsOf } from './keywords.js';
import { presetsOf } from './presets.js';
import type { ResearchPersona } from './research-persona.js';
import type { ResearchFacts } from './research-facts.js';
import { searchOptions } from './search-options.js';
import { openQuestions, researchMode, whoIsServed } from './who-and-how.js';

/** Version of all rules together; part of the hash of the input, so that a new rule makes new personas. */
export const RULES_VERSION = 1;

const MOST_DOMAINS = 6;

/** The research persona that follows from the facts; the same facts give the same persona. */
export function buildResearchPersona(facts: ResearchFacts): ResearchPersona {
  const notes = new FieldNotes();
  const mode = researchMode(facts, notes);
  const base = {
    ...whoIsServed(facts, notes),
    default_research_mode: mode,
    ...searchOptions(facts, mode, notes),
    ...keywordsOf(facts, notes),
    suggested_exa_domains: notes.list(
      'suggested_exa_domains',
      facts.competitors.slice(0, MOST_DOMAINS),
      'derived',
      'stored_competitors@1',
      'no_competitors: no competitors are stored',
    ),
    research_angles: anglesOf(facts, notes),
    research_preferences: statedPreferences(facts, notes),
  };
  const presets = presetsOf(base, notes);
  const confidence = notes.note('confidence_score', confidenceOf(facts), 'derived', 'facts_behind@1');
  return {
    ...base,
    recommended_presets: presets,
    confidence_score: confidence,
    questions: openQuestions(facts),
    _meta: notes.meta,
  };
}

function statedPreferences({ preferences }: ResearchFacts, notes: FieldNotes): ResearchPersona['research_preferences'] {
  const field = 'research_preferences';
  if (preferences === null) {
    const nothing = { research_depth: null, content_types: [], auto_research: null, factual_content: null };
    return notes.absent(field, nothing, 'stated@1', 'not_stated: no research preferences are stated; see questions');
  }
  const { research_depth: depth, content_types: types, auto_research: auto, factual_content: factual } = preferences;
  const stated = { research_depth: depth, content_types: [...types], auto_research: auto, factual_content: factual };
  return notes.note(field, stated, 'user', 'stated@1');
}
