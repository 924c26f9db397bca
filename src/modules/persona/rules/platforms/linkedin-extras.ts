import { ABSENT } from '../absence-reasons.js';
import type { FieldRecorder } from '../field-recorder.js';
import type { LinkedInPersona, PlatformPersona } from '../persona-document.js';

type Extras = Omit<LinkedInPersona, keyof PlatformPersona>;

/** What the analysis tells about the writer's trade and readers; the rest needs a model or the user. */
export function linkedInExtras(recorder: FieldRecorder, at: string): Extras {
  const networking = `${at}/professional_networking`;
  return {
    professional_networking: {
      thought_leadership_positioning: recorder.absent(
        `${networking}/thought_leadership_positioning`,
        ABSENT.needsModel,
      ),
      industry_authority_building: recorder.absent(`${networking}/industry_authority_building`, ABSENT.needsModel),
      professional_relationship_strategies: recorder.absentList(
        `${networking}/professional_relationship_strategies`,
        ABSENT.needsModel,
      ),
      career_advancement_focus: recorder.absent(`${networking}/career_advancement_focus`, ABSENT.notInAnalysis),
    },
    linkedin_features: recorder.absent(`${at}/linkedin_features`, ABSENT.inCatalogue),
    algorithm_optimization: recorder.absent(`${at}/algorithm_optimization`, ABSENT.inCatalogue),
    professional_context_optimization: contextOf(recorder, `${at}/professional_context_optimization`),
  };
}

function contextOf(recorder: FieldRecorder, at: string): Extras['professional_context_optimization'] {
  return {
    industry_specific_positioning: recorder.told(
      `${at}/industry_specific_positioning`,
      '/target_audience/industry_focus',
    ),
    expertise_level_adaptation: recorder.told(`${at}/expertise_level_adaptation`, '/target_audience/expertise_level'),
    company_size_considerations: recorder.absent(`${at}/company_size_considerations`, ABSENT.notInAnalysis),
    business_model_alignment: recorder.absent(`${at}/business_model_alignment`, ABSENT.needsModel),
    professional_role_authority: recorder.absent(`${at}/professional_role_authority`, ABSENT.needsModel),
    demographic_targeting: recorder.toldList(`${at}/demographic_targeting`, '/target_audience/demographics'),
    psychographic_engagement: recorder.told(`${at}/psychographic_engagement`, '/target_audience/psychographic_profile'),
    conversion_optimization: recorder.told(`${at}/conversion_optimization`, '/content_type/call_to_action'),
  };
}
