import { unknown } from '../../../../common/provenance/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { contentTopics } from '../sources/keyphrases.js';
import { competitorDomains, contentTypes } from '../sources/profile-lists.js';
import {
  asList,
  audienceOf,
  industryOf,
  listStatedOrMeasured,
  ofBusiness,
  statedOnly,
  statedOrMeasured,
} from '../sources/profile-values.js';
import type { ProvenanceRecord } from '../sources/provenance-record.js';
import { sectionMeta } from '../sources/section-meta.js';
import { absent, type Sourced, STATED } from '../sources/sourced.js';
import { brandVoice, toneOf } from './brand-voice.js';
import { brandColours, businessInfo, competitiveIntelligence, seoProfile, strategyInsights } from './profile-parts.js';
import type { CanonicalProfile } from './summary.js';

const PILLARS = 5;

const GUIDELINES = 'style_guidelines@1';

/** The user as generators see them, each field from one source; `record` learns of each below `at`. */
export function canonicalProfile(facts: OnboardingFacts, record: ProvenanceRecord, at: string): CanonicalProfile {
  const sources: CanonicalProfile['sources'] = {};
  const put = <T>(field: keyof CanonicalProfile, known: Sourced<T>): T => {
    sources[field] = known.meta.origin;
    return record.put(`${at}/${field}`, known);
  };
  const text = (pointer: string): Sourced<string | null> => statedOrMeasured(facts, pointer);
  return {
    industry: put('industry', industryOf(facts)),
    writing_tone: put('writing_tone', toneOf(facts)),
    voice: put('voice', text('/writing_style/voice')),
    complexity: put('complexity', text('/writing_style/complexity')),
    engagement: put('engagement', text('/writing_style/engagement_level')),
    content_types: put('content_types', contentTypes(facts)),
    brand_colors: put('brand_colors', brandColours(facts)),
    visual_style: put('visual_style', text('/content_characteristics/visual_elements_usage')),
    brand_values: put('brand_values', listStatedOrMeasured(facts, '/brand_analysis/brand_values')),
    platform_preferences: put('platform_preferences', platformsOf(facts)),
    research_depth: put('research_depth', statedOnly(facts.preferences?.research_depth ?? null)),
    auto_research: put('auto_research', statedOnly(facts.preferences?.auto_research ?? null)),
    factual_content: put('factual_content', statedOnly(facts.preferences?.factual_content ?? null)),
    content_pillars: put('content_pillars', pillarsOf(facts)),
    competitors: put('competitors', competitorDomains(facts)),
    brand_voice: put('brand_voice', brandVoice(facts)),
    target_audience: put('target_audience', audienceOf(facts)),
    style_guidelines: put('style_guidelines', guidelinesOf(facts)),
    business_goals: put('business_goals', asList(ofBusiness(facts, 'business_goals'))),
    business_info: put('business_info', businessInfo(facts)),
    seo_profile: put('seo_profile', seoProfile(facts)),
    strategy_insights: put('strategy_insights', strategyInsights(facts)),
    competitive_intelligence: put('competitive_intelligence', competitiveIntelligence(facts)),
    sources,
  };
}

function platformsOf({ persona }: OnboardingFacts): Sourced<string[]> {
  const selected = persona?.selectedPlatforms ?? [];
  if (selected.length === 0) return absent([], 'persona@1', 'no_persona: no persona for a platform is stored');
  return { value: [...selected], meta: STATED };
}

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
  const none = unknown(GUIDELINES, 'none_found: the text gives rise to none');
  return { value: guidelines, meta: sectionMeta(analysis?._meta ?? {}, 'style_guidelines', GUIDELINES) ?? none };
}
