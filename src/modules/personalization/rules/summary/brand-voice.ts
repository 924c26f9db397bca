import type { OnboardingFacts } from '../onboarding-facts.js';
import { ofBusiness } from '../sources/profile-values.js';
import { firstKnown, type Sourced } from '../sources/sourced.js';
import type { SourceDocument } from '../sources/source-document.js';
import { analysisSource, personaSource, preferencesSource } from '../sources/user-documents.js';

const DESCRIPTION = '/corePersona/identity/brand_voice_description';
const DEFAULT_TONE = '/corePersona/tonal_range/default_tone';

/**
 * The brand's voice: as the user worded it in the persona, else of the analysis or of the business, else as the persona
 * describes it.
 */
export function brandVoice(facts: OnboardingFacts): Sourced<string | null> {
  const persona = personaSource(facts);
  const others = [
    analysisSource(facts).text('/brand_analysis/brand_voice'),
    preferencesSource(facts).text('/brand_analysis/brand_voice'),
    ofBusiness(facts, 'brand_voice'),
    persona.text(DESCRIPTION),
  ];
  return firstStated(persona, DESCRIPTION, others);
}

/** The tone: as the user set it in the persona, else of the analysis, else as stated with the research preferences. */
export function toneOf(facts: OnboardingFacts): Sourced<string | null> {
  const others = [
    analysisSource(facts).text('/writing_style/tone'),
    preferencesSource(facts).text('/writing_style/tone'),
  ];
  return firstStated(personaSource(facts), DEFAULT_TONE, others);
}

/** What the user stated in the persona, else the first of the others that is known. */
function firstStated(
  persona: SourceDocument,
  pointer: string,
  [first, ...rest]: readonly Sourced<string | null>[],
): Sourced<string | null> {
  const inPersona = persona.text(pointer);
  if (first === undefined || inPersona.meta.origin === 'user') return inPersona;
  return firstKnown(first, ...rest);
}
