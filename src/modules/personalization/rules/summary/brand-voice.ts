import type { OnboardingFacts } from '../onboarding-facts.js';
import { BUSINESS_INFO, ofBusiness } from '../sources/profile-values.js';
import { firstKnown, preferStated, type Sourced } from '../sources/sourced.js';
import { analysisSource, personaSource, preferencesSource } from '../sources/user-documents.js';

const DESCRIPTION = '/corePersona/identity/brand_voice_description';
const DEFAULT_TONE = '/corePersona/tonal_range/default_tone';

/**
 * The brand's voice: as the user worded it in the persona, the analysis, the preferences or the business; else as the
 * analysis found it, else as the persona describes it.
 */
export function brandVoice(facts: OnboardingFacts): Sourced<string | null> {
  const inPersona = personaSource(facts).text(DESCRIPTION);
  if (inPersona.meta.origin === 'user') return inPersona;
  return preferStated(
    analysisSource(facts).text('/brand_analysis/brand_voice'),
    preferencesSource(facts).text('/brand_analysis/brand_voice'),
    ofBusiness(facts, 'brand_voice'),
    inPersona,
  );
}

/**
 * The tone: as the user set it in the persona, else of the analysis, else as stated with the research preferences. A
 * persona that took it from the business gives way to them, and to what is said of the business by now.
 */
export function toneOf(facts: OnboardingFacts): Sourced<string | null> {
  const inPersona = personaSource(facts).text(DEFAULT_TONE);
  const isOfBusiness = inPersona.meta.method === BUSINESS_INFO;
  if (inPersona.meta.origin === 'user' && !isOfBusiness) return inPersona;
  return firstKnown(
    analysisSource(facts).text('/writing_style/tone'),
    preferencesSource(facts).text('/writing_style/tone'),
    ...(isOfBusiness ? [ofBusiness(facts, 'brand_voice')] : []),
  );
}
