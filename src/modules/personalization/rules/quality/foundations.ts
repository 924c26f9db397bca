import type { OnboardingFacts } from '../onboarding-facts.js';
import { websiteAddress } from '../sources/profile-values.js';
import type { ProvenanceRecord } from '../sources/provenance-record.js';
import { absent, type Sourced, STATED } from '../sources/sourced.js';

/** What the rest of a profile stands on. */
export interface Foundations {
  readonly website_url: string | null;
  /** Words of own text that were measured. */
  readonly style_fingerprint: number | null;
  /** Null without a persona. */
  readonly persona: true | null;
}

/** The foundations that a user has; `record` learns of each. */
export function foundations(facts: OnboardingFacts, record: ProvenanceRecord): Foundations {
  return {
    website_url: record.put('/website_url', websiteAddress(facts)),
    style_fingerprint: record.put('/style_fingerprint', fingerprintOf(facts)),
    persona: record.put('/persona', personaOf(facts)),
  };
}

function fingerprintOf({ analysis }: OnboardingFacts): Sourced<number | null> {
  const words = analysis?.style_fingerprint?.basis.words ?? 0;
  if (words === 0) return absent(null, 'style_fingerprint@1', 'not_measured: no text of the user was measured');
  return { value: words, meta: { ...STATED, origin: 'measured', method: 'style_fingerprint@1' } };
}

function personaOf({ persona }: OnboardingFacts): Sourced<true | null> {
  if (persona?.corePersona == null) return absent(null, 'persona@1', 'no_persona: there is no persona');
  return { value: true, meta: { ...STATED, origin: 'derived', method: 'persona@1' } };
}
