import { z } from 'zod';
import type { ModelTask } from '../../../llm/index.js';
import { optionalClaim, optionalClaims } from '../rules/claims/claim.js';
import { factsOf, materialsOf, type SiteText } from './site-text.js';

const narrativeSchema = z.object({
  persona_name: optionalClaim,
  archetype: optionalClaim,
  core_belief: optionalClaim,
  brand_voice_description: optionalClaim,
  metaphors: optionalClaim,
  analogies: optionalClaim,
  storytelling_style: optionalClaim,
  emotional_range: optionalClaim,
  avoid_words: optionalClaims,
  permissible_tones: optionalClaims,
  forbidden_tones: optionalClaims,
});

/** What a model says about who writes. */
export type Narrative = z.infer<typeof narrativeSchema>;

/** The narrative without a model: nothing beside the measures is known. */
export const NO_NARRATIVE: Narrative = {};

const INSTRUCTIONS = `You describe who writes the website in the data, so that others can write in the same voice.
The facts were measured on its text; they are true. Do not repeat their figures, do not contradict them, do not add any.
Every claim is {"text", "quotes"}: "text" is one short statement, "quotes" are 1 to 3 literal extracts of the pages, each
8 to 240 characters, that show it. A claim without a literal quote is thrown away, so leave out what the pages do not show.
persona_name: a name for the voice. archetype: one brand archetype, such as The Sage. core_belief: what the writer holds
true. brand_voice_description: how the voice sounds. metaphors, analogies, storytelling_style: how they are used.
emotional_range: from which to which emotion it goes. permissible_tones: one or two words each, other than the tone in
the facts. forbidden_tones: tones that the text rules out. avoid_words: single words that the text rules out.
No tone is both permissible and forbidden; no word to avoid is a go-to word.`;

/** Asks who writes. */
export const NARRATIVE_TASK: ModelTask<SiteText, Narrative> = {
  id: 'persona-narrative',
  version: 1,
  schema: narrativeSchema,
  prompt: (site) => ({ instructions: INSTRUCTIONS, facts: factsOf(site), materials: materialsOf(site) }),
  maxOutputTokens: 3_000,
};
