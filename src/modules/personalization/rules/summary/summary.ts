import type { MetaMap, Origin } from '../../../../common/provenance/index.js';
import type { StoredBusiness } from '../../../business-info/index.js';
import type { AuditFacts, ProfiledAnalysis } from '../onboarding-facts.js';
import type { CompetitiveIntelligence } from './profile-parts.js';

/** What the final page shows: everything that is known, nothing that is not. */
export interface Summary {
  /** Masked key by provider. */
  api_keys: Record<string, string>;
  website_url: string | null;
  /** The analysis without its sections; null without one. */
  website_analysis: AnalysisFacts | null;
  /** The style sections of the analysis and what was said of the business, with their `_meta`; null without either. */
  style_analysis: Record<string, unknown> | null;
  /** What the user says about the business; null when nothing was said. */
  business_info: StoredBusiness | null;
  /** Empty when the user stored none. */
  research_preferences: Record<string, unknown>;
  /** Empty when none of the settings is known. */
  personalization_settings: Partial<PersonalizationSettings>;
  persona_readiness: PersonaReadiness;
  /** What step 5 holds; empty when it was not done. */
  integrations: Record<string, unknown>;
  capabilities: Capabilities;
  canonical_profile: CanonicalProfile;
  /** JSON pointer of each personalization setting and profile field to what is known about it. */
  _meta: MetaMap;
}

/** What there is of an analysis beside its sections. */
export type AnalysisFacts = Pick<
  ProfiledAnalysis,
  | 'id'
  | 'website_url'
  | 'analysis_date'
  | 'status'
  | 'pages_analyzed'
  | 'words_of_own_text'
  | 'warning_message'
  | 'updated_at'
>;

/** How to write for this user. Null: nobody measured or stated it. */
export interface PersonalizationSettings {
  /** `informal | neutral | formal` when measured. */
  writing_style: string | null;
  tone: string | null;
  brand_voice: string | null;
  target_audience: string | null;
  content_focus: string | null;
}

/** Whether there is enough text for a persona. */
export interface PersonaReadiness {
  ready: boolean;
  reason: string;
  /** `website_analysis`, `own_text` or `text_sample`. */
  missing_data: string[];
}

/** What works for this user now. */
export interface Capabilities {
  ai_content_generation: boolean;
  website_analysis: boolean;
  research_capabilities: boolean;
  persona_generation: boolean;
  content_optimization: boolean;
}

/** The user as generators see them. Null or empty: nobody measured or stated it. */
export interface CanonicalProfile {
  industry: string | null;
  writing_tone: string | null;
  voice: string | null;
  /** How hard the texts are to read. */
  complexity: string | null;
  /** How much the texts involve their readers. */
  engagement: string | null;
  content_types: string[];
  /** `#rrggbb`, the likeliest first. */
  brand_colors: string[];
  visual_style: string | null;
  brand_values: string[];
  /** Platforms that the persona is for. */
  platform_preferences: string[];
  research_depth: string | null;
  auto_research: boolean | null;
  factual_content: boolean | null;
  content_pillars: string[];
  /** Domains. */
  competitors: string[];
  brand_voice: string | null;
  target_audience: string[];
  style_guidelines: object | null;
  business_goals: string[];
  /** What was said of the business; null when nothing was. */
  business_info: Record<string, string> | null;
  seo_profile: AuditFacts | null;
  /** Strengths, weaknesses and the like; null when nobody judged. */
  strategy_insights: object | null;
  competitive_intelligence: CompetitiveIntelligence | null;
  /** Origin by field; `default` for what is null or empty. */
  sources: Record<string, Origin>;
}
