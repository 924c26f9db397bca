import { z } from 'zod';
import type { ModelTask } from '../../../llm/index.js';
import { optionalClaim, optionalClaims } from '../rules/claims/claim.js';
import type { JsonObject } from '../rules/json/json-object.js';
import type { PlatformRules } from '../rules/platforms/platform-rules.js';
import { factsOf, materialsOf, type SiteText } from './site-text.js';

const adaptationSchema = z.object({
  platform_specific_words: optionalClaims,
  emoji_usage: optionalClaim,
  mention_strategy: optionalClaim,
  call_to_action_style: optionalClaim,
  community_interaction: optionalClaim,
  thought_leadership_positioning: optionalClaim,
  industry_authority_building: optionalClaim,
  professional_relationship_strategies: optionalClaims,
  industry_specific_positioning: optionalClaim,
  business_model_alignment: optionalClaim,
  professional_role_authority: optionalClaim,
  conversion_optimization: optionalClaims,
  community_building: optionalClaims,
  content_engagement: optionalClaims,
});

/** What a model says about how the writer writes on one platform. */
export type Adaptation = z.infer<typeof adaptationSchema>;

/** The adaptation without a model: the measured voice within the limits of the platform. */
export const NO_ADAPTATION: Adaptation = {};

/** What a model is shown to adapt a persona. */
export interface PlatformQuestion extends SiteText {
  readonly rules: PlatformRules;
  /** The core persona, which holds on every platform. */
  readonly core: JsonObject | null;
}

const INSTRUCTIONS = `You say how the writer of the website in the data writes on one platform. The facts hold its rules, the
persona and what was measured on the site; all of it is true and holds here as well. Do not repeat figures or the advice
of the platform, and do not contradict them.
Every claim is {"text", "quotes"}: "text" is one short statement, "quotes" are 1 to 3 literal extracts of the pages, each
8 to 240 characters, that show it. A claim without a literal quote is thrown away, so leave out what the pages do not show.
platform_specific_words: words or short phrases of the site for this platform, one in each claim. emoji_usage,
mention_strategy, call_to_action_style, community_interaction: how the writer does it.`;

const FURTHER: Readonly<Record<string, string>> = {
  linkedin: `Also: thought_leadership_positioning, industry_authority_building, professional_relationship_strategies,
industry_specific_positioning, business_model_alignment, professional_role_authority.`,
  facebook: 'Also: community_building, content_engagement, conversion_optimization.',
};

/** Asks how the writer writes on one platform. */
export const PLATFORM_TASK: ModelTask<PlatformQuestion, Adaptation> = {
  id: 'platform-persona',
  version: 1,
  schema: adaptationSchema,
  prompt: (question) => ({
    instructions: [INSTRUCTIONS, FURTHER[question.rules.platform] ?? ''].join('\n').trim(),
    facts: { platform: question.rules, persona: question.core, ...factsOf(question) },
    materials: materialsOf(question),
  }),
  maxOutputTokens: 2_500,
};
