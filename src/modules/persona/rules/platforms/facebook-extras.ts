import { ABSENT } from '../absence-reasons.js';
import type { FieldRecorder } from '../field-recorder.js';
import type { FacebookPersona, PlatformPersona } from '../persona-document.js';

type Extras = Omit<FacebookPersona, keyof PlatformPersona>;

/** What the analysis tells about the readers; the rest needs a model or the user. */
export function facebookExtras(recorder: FieldRecorder, at: string): Extras {
  const engagement = `${at}/facebook_engagement_strategies`;
  const audience = `${at}/facebook_audience_targeting`;
  return {
    facebook_algorithm_optimization: recorder.absent(`${at}/facebook_algorithm_optimization`, ABSENT.inCatalogue),
    facebook_content_formats: recorder.absent(`${at}/facebook_content_formats`, ABSENT.inCatalogue),
    facebook_engagement_strategies: {
      community_building: recorder.absentList(`${engagement}/community_building`, ABSENT.needsModel),
      content_engagement: recorder.absentList(`${engagement}/content_engagement`, ABSENT.needsModel),
      conversion_optimization: recorder.absentList(`${engagement}/conversion_optimization`, ABSENT.needsModel),
    },
    facebook_audience_targeting: {
      demographic_targeting: recorder.toldList(`${audience}/demographic_targeting`, '/target_audience/demographics'),
      interest_targeting: recorder.toldList(`${audience}/interest_targeting`, '/target_audience/motivations'),
      behavioral_targeting: recorder.absentList(`${audience}/behavioral_targeting`, ABSENT.noPublishingData),
    },
  };
}
