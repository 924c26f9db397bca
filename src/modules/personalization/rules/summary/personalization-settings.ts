import type { OnboardingFacts } from '../onboarding-facts.js';
import type { ProvenanceRecord } from '../sources/provenance-record.js';
import { audienceOf, statedOrMeasured } from '../sources/profile-values.js';
import { firstKnown, isKnown, type Sourced } from '../sources/sourced.js';
import { brandVoice, toneOf } from './brand-voice.js';
import type { PersonalizationSettings, Summary } from './summary.js';

/** How to write for this user; empty when none of it is known. */
export function personalizationSettings(
  facts: OnboardingFacts,
  record: ProvenanceRecord,
): Summary['personalization_settings'] {
  const put = (field: keyof PersonalizationSettings, known: Sourced<string | null>): string | null =>
    record.put(`/personalization_settings/${field}`, known);
  const settings: PersonalizationSettings = {
    writing_style: put('writing_style', statedOrMeasured(facts, '/writing_style/formality_level')),
    tone: put('tone', toneOf(facts)),
    brand_voice: put('brand_voice', brandVoice(facts)),
    target_audience: put('target_audience', readersOf(facts)),
    content_focus: put(
      'content_focus',
      firstKnown(
        statedOrMeasured(facts, '/content_type/purpose'),
        statedOrMeasured(facts, '/content_type/primary_type'),
      ),
    ),
  };
  return Object.values(settings).some(isKnown) ? settings : {};
}

/** Who the readers are, else how much they know. */
function readersOf(facts: OnboardingFacts): Sourced<string | null> {
  const { value, meta } = audienceOf(facts);
  const named: Sourced<string | null> = { value: value.length > 0 ? value.join(', ') : null, meta };
  return firstKnown(named, statedOrMeasured(facts, '/recommended_settings/target_audience'));
}
