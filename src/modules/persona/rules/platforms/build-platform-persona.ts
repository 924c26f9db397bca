import { ABSENT } from '../absence-reasons.js';
import { paragraphHabit } from '../core/stylistic-constraints.js';
import type { FieldRecorder } from '../field-recorder.js';
import { pointerTo } from '../json/json-pointer.js';
import type { FacebookPersona, LinkedInPersona, PlatformPersona } from '../persona-document.js';
import { facebookExtras } from './facebook-extras.js';
import { fitSentences } from './fit-sentences.js';
import { hashtagRule } from './hashtag-rule.js';
import { linkedInExtras } from './linkedin-extras.js';
import { CATALOGUE_METHOD, type PlatformName } from './platform-catalogue.js';
import type { PlatformRules } from './platform-rules.js';

/** Where the platform personas are in a persona document. */
export const PLATFORMS = '/platformPersonas';

/** The measured voice within the limits of one platform. Advice for everybody stays in the catalogue. */
export function buildPlatformPersona(
  recorder: FieldRecorder,
  rules: PlatformRules<PlatformName>,
): PlatformPersona | LinkedInPersona | FacebookPersona {
  const at = pointerTo(PLATFORMS, rules.platform);
  const persona = commonPersona(recorder, rules, at);
  switch (rules.platform) {
    case 'linkedin':
      return { ...persona, ...linkedInExtras(recorder, at) };
    case 'facebook':
      return { ...persona, ...facebookExtras(recorder, at) };
    default:
      return persona;
  }
}

function commonPersona(recorder: FieldRecorder, rules: PlatformRules<PlatformName>, at: string): PlatformPersona {
  const advice = { origin: 'default', method: CATALOGUE_METHOD } as const;
  return {
    platform_type: rules.platform,
    sentence_metrics: sentenceMetrics(recorder, rules, `${at}/sentence_metrics`),
    lexical_adaptations: {
      platform_specific_words: recorder.absentList(
        `${at}/lexical_adaptations/platform_specific_words`,
        ABSENT.needsModel,
      ),
      hashtag_strategy:
        rules.hashtags === null
          ? recorder.absent(`${at}/lexical_adaptations/hashtag_strategy`, ABSENT.notInCatalogue)
          : recorder.value(`${at}/lexical_adaptations/hashtag_strategy`, hashtagRule(rules.hashtags), advice),
      emoji_usage: recorder.absent(`${at}/lexical_adaptations/emoji_usage`, ABSENT.notMeasured),
      mention_strategy: recorder.absent(`${at}/lexical_adaptations/mention_strategy`, ABSENT.needsModel),
    },
    content_format_rules: formatRules(recorder, rules, `${at}/content_format_rules`),
    engagement_patterns: {
      posting_frequency: recorder.absent(`${at}/engagement_patterns/posting_frequency`, ABSENT.noPublishingData),
      optimal_posting_times: recorder.absentList(
        `${at}/engagement_patterns/optimal_posting_times`,
        ABSENT.noPublishingData,
      ),
      engagement_tactics: recorder.absentList(`${at}/engagement_patterns/engagement_tactics`, ABSENT.inCatalogue),
      community_interaction: recorder.absent(`${at}/engagement_patterns/community_interaction`, ABSENT.needsModel),
    },
    platform_best_practices: recorder.absentList(`${at}/platform_best_practices`, ABSENT.inCatalogue),
  };
}

function formatRules(
  recorder: FieldRecorder,
  rules: PlatformRules,
  at: string,
): PlatformPersona['content_format_rules'] {
  return {
    character_limit:
      rules.character_limit === null
        ? recorder.absent(`${at}/character_limit`, ABSENT.noLimit)
        : recorder.value(`${at}/character_limit`, rules.character_limit, {
            origin: 'external',
            method: CATALOGUE_METHOD,
          }),
    paragraph_structure: paragraphHabit(recorder, `${at}/paragraph_structure`),
    call_to_action_style: recorder.absent(`${at}/call_to_action_style`, ABSENT.needsModel),
    link_placement:
      rules.link_placement === null
        ? recorder.absent(`${at}/link_placement`, ABSENT.notInCatalogue)
        : recorder.value(`${at}/link_placement`, rules.link_placement, {
            origin: 'default',
            method: CATALOGUE_METHOD,
          }),
  };
}

function sentenceMetrics(
  recorder: FieldRecorder,
  rules: PlatformRules,
  at: string,
): PlatformPersona['sentence_metrics'] {
  const { fingerprint, analysis } = recorder.source;
  const fitted = fitSentences(fingerprint.sentence_metrics, rules, analysis.metrics?.average_word_length ?? null);
  const basis = (method: string, measure: string) => ({
    origin: 'derived' as const,
    method,
    shownBy: '/style_patterns/patterns/sentence_length',
    reasonAt: `/sentence_metrics/${measure}`,
  });
  return {
    max_sentence_length: recorder.value(
      `${at}/max_sentence_length`,
      fitted.longest,
      basis('sentence_length_p90_fitted@1', 'p90_sentence_length_words'),
    ),
    optimal_sentence_length: recorder.value(
      `${at}/optimal_sentence_length`,
      fitted.typical,
      basis('sentence_length_median_fitted@1', 'median_sentence_length_words'),
    ),
    sentence_variety: recorder.value(
      `${at}/sentence_variety`,
      fitted.shortest === null || fitted.longest === null
        ? null
        : `most sentences between ${fitted.shortest} and ${fitted.longest} words`,
      basis('sentence_length_range_fitted@1', 'p10_sentence_length_words'),
    ),
  };
}
