import type { Adaptation } from '../../questions/platform-task.js';
import { CORE } from '../core/build-core-persona.js';
import { pointerTo, valueAt } from '../json/json-pointer.js';
import { textsOf } from '../json/json-object.js';
import { PLATFORMS } from '../platforms/build-platform-persona.js';
import type { PlatformName } from '../platforms/platform-catalogue.js';
import { asTerm } from '../quality/conflicts.js';
import type { ClaimedValues } from './claimed-values.js';
import type { SupportedClaim } from './claim-judge.js';

const AVOIDED = `${CORE}/linguistic_fingerprint/lexical_features/avoid_words`;

/** Writes how the writer writes on a platform into its persona. */
export function applyAdaptation(values: ClaimedValues, platform: PlatformName, answer: Adaptation): void {
  const at = pointerTo(PLATFORMS, platform);
  values.list(`${at}/lexical_adaptations/platform_specific_words`, answer.platform_specific_words, (claim) =>
    unfitWord(values, claim),
  );
  values.text(`${at}/lexical_adaptations/emoji_usage`, answer.emoji_usage);
  values.text(`${at}/lexical_adaptations/mention_strategy`, answer.mention_strategy);
  values.text(`${at}/content_format_rules/call_to_action_style`, answer.call_to_action_style);
  values.text(`${at}/engagement_patterns/community_interaction`, answer.community_interaction);
  if (platform === 'linkedin') applyLinkedIn(values, at, answer);
  if (platform === 'facebook') applyFacebook(values, at, answer);
}

function applyLinkedIn(values: ClaimedValues, at: string, answer: Adaptation): void {
  const networking = `${at}/professional_networking`;
  const context = `${at}/professional_context_optimization`;
  values.text(`${networking}/thought_leadership_positioning`, answer.thought_leadership_positioning);
  values.text(`${networking}/industry_authority_building`, answer.industry_authority_building);
  values.list(`${networking}/professional_relationship_strategies`, answer.professional_relationship_strategies);
  values.text(`${context}/industry_specific_positioning`, answer.industry_specific_positioning);
  values.text(`${context}/business_model_alignment`, answer.business_model_alignment);
  values.text(`${context}/professional_role_authority`, answer.professional_role_authority);
}

function applyFacebook(values: ClaimedValues, at: string, answer: Adaptation): void {
  const engagement = `${at}/facebook_engagement_strategies`;
  values.list(`${engagement}/community_building`, answer.community_building);
  values.list(`${engagement}/content_engagement`, answer.content_engagement);
  values.list(`${engagement}/conversion_optimization`, answer.conversion_optimization);
}

/** A word of the site is in what was quoted for it, and is none to avoid. */
function unfitWord({ persona }: ClaimedValues, { text, evidence }: SupportedClaim): string | null {
  const avoided = new Set(textsOf(valueAt(persona, AVOIDED)).map(asTerm));
  if (avoided.has(asTerm(text))) return 'word_conflict: the persona avoids this word';
  const isQuoted = evidence.some(({ quote }) => quote !== null && asTerm(quote).includes(asTerm(text)));
  return isQuoted ? null : 'ungrounded: the word is not in what was quoted for it';
}
