import type { CanonicalProfile } from '../summary/summary.js';
import type { Foundations } from './foundations.js';
import type { QualitySource } from './quality-field.js';

/** A field that is scored. What is said of the business is scored where it is used: as industry, readers and goals. */
export type ScoredField = Exclude<keyof CanonicalProfile, 'sources' | 'business_info'> | keyof Foundations;

/** What a field is for. */
interface FieldUse {
  /** From 4 for what everything rests on to 1 for what colours a text. */
  readonly weight: 1 | 2 | 3 | 4;
  readonly source: QualitySource;
  /** How the field comes to be known. */
  readonly nextAction: string;
}

const ANALYSE = 'Analyse your website, or a text of yours (`text_sample`), with POST /api/onboarding/website-analysis.';
const DESCRIBE =
  'Say it with PUT /api/onboarding/business-info, or store a key of an AI provider and analyse the website again.';
const INTERPRET =
  'Store a key of an AI provider and analyse the website again, or say it yourself with PUT /api/onboarding/website-analyses/{id}.';
const PREFER = 'Say it with PUT /api/onboarding/research-preferences.';
const PERSONA = 'Make a persona with POST /api/onboarding/persona/generate.';
const COMPETE = 'Find competitors with POST /api/onboarding/competitors/discover, or name them.';
const COMPARE = 'Compare your sitemap with those of competitors with POST /api/onboarding/sitemap/benchmark.';

/** Every scored field and its use. */
export const FIELD_USES: Readonly<Record<ScoredField, FieldUse>> = {
  style_fingerprint: { weight: 4, source: 'website', nextAction: ANALYSE },
  website_url: { weight: 3, source: 'website', nextAction: ANALYSE },
  persona: { weight: 3, source: 'persona', nextAction: PERSONA },
  industry: { weight: 3, source: 'website', nextAction: DESCRIBE },
  target_audience: { weight: 3, source: 'website', nextAction: DESCRIBE },
  writing_tone: { weight: 3, source: 'website', nextAction: ANALYSE },
  content_pillars: { weight: 3, source: 'website', nextAction: ANALYSE },
  voice: { weight: 2, source: 'website', nextAction: INTERPRET },
  complexity: { weight: 2, source: 'website', nextAction: ANALYSE },
  content_types: { weight: 2, source: 'website', nextAction: PREFER },
  brand_voice: { weight: 2, source: 'website', nextAction: DESCRIBE },
  style_guidelines: { weight: 2, source: 'website', nextAction: INTERPRET },
  competitors: { weight: 2, source: 'competitors', nextAction: COMPETE },
  competitive_intelligence: { weight: 2, source: 'competitors', nextAction: COMPARE },
  platform_preferences: { weight: 2, source: 'persona', nextAction: PERSONA },
  research_depth: { weight: 2, source: 'research', nextAction: PREFER },
  engagement: { weight: 1, source: 'website', nextAction: INTERPRET },
  brand_values: { weight: 1, source: 'website', nextAction: INTERPRET },
  business_goals: { weight: 1, source: 'business', nextAction: 'Say it with PUT /api/onboarding/business-info.' },
  brand_colors: { weight: 1, source: 'website', nextAction: ANALYSE },
  visual_style: { weight: 1, source: 'website', nextAction: ANALYSE },
  seo_profile: { weight: 1, source: 'website', nextAction: ANALYSE },
  strategy_insights: { weight: 1, source: 'website', nextAction: INTERPRET },
  auto_research: { weight: 1, source: 'research', nextAction: PREFER },
  factual_content: { weight: 1, source: 'research', nextAction: PREFER },
};
