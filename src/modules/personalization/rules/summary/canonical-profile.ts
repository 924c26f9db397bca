import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { contentTopics } from '../sources/keyphrases.js';
import { competitorDomains } from '../sources/profile-lists.js';
import { listStatedOrMeasured } from '../sources/profile-values.js';
import type { ProvenanceRecord } from '../sources/provenance-record.js';
import { absent, type Sourced, STATED } from '../sources/sourced.js';
import { brandVoice } from './brand-voice.js';
import type { CanonicalProfile } from './summary.js';

const PILLARS = 5;

/** The user as generators see them, each field from one source. */
export function canonicalProfile(facts: OnboardingFacts, record: ProvenanceRecord): CanonicalProfile {
  const sources: CanonicalProfile['sources'] = {};
  const put = <T>(field: keyof CanonicalProfile, known: Sourced<T>): T => {
    sources[field] = known.meta.origin;
    return record.put(`/canonical_profile/${field}`, known);
  };
  return {
    content_pillars: put('content_pillars', pillarsOf(facts)),
    competitors: put('competitors', competitorDomains(facts)),
    brand_voice: put('brand_voice', brandVoice(facts)),
    target_audience: put('target_audience', listStatedOrMeasured(facts, '/target_audience/demographics')),
    style_guidelines: put('style_guidelines', guidelinesOf(facts)),
    business_goals: put('business_goals', NO_GOALS),
    sources,
  };
}

const NO_GOALS = absent<string[]>([], 'stated@1', 'not_stated: the user named no business goals');

/** The topics on most pages. */
function pillarsOf(facts: OnboardingFacts): Sourced<string[]> {
  const { value, meta } = contentTopics(facts);
  return { value: value.slice(0, PILLARS), meta };
}

function guidelinesOf({ analysis }: OnboardingFacts): Sourced<object | null> {
  const guidelines = analysis?.style_guidelines;
  if (guidelines === undefined) {
    return absent(null, 'website_analysis@1', 'no_guidelines: no analysis with guidelines is stored');
  }
  const own: FieldMeta | undefined = analysis?._meta['/style_guidelines'];
  const derived: FieldMeta = { ...STATED, origin: 'derived', method: 'style_guidelines@1' };
  return { value: guidelines, meta: own ?? derived };
}
