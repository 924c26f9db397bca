import type { MetaMap } from '../../../../common/provenance/index.js';

/** Why inputs are defaults: the user has not started, or no website has been analysed. */
export type DefaultReason = 'no_session' | 'no_analysis';

/** What a content generator is told about its user. Null or empty: nobody measured or stated it. */
export interface AiInputs {
  website_analysis: WebsiteInputs;
  competitor_analysis: CompetitorInputs;
  gap_analysis: GapInputs;
  keyword_analysis: KeywordInputs;
  /** Absent when the user stored none. */
  research_preferences?: ResearchInputs;
  _meta: {
    /** True when values of nobody in particular stand in for an analysis. */
    is_default: boolean;
    reason: DefaultReason | null;
    /** JSON pointers of the values that are defaults, null or empty. */
    missing: string[];
    /** JSON pointer to what is known about the value there. */
    fields: MetaMap;
  };
}

export interface WebsiteInputs {
  website_url: string | null;
  content_types: string[];
  /** The tone. */
  writing_style: string | null;
  target_audience: string[];
  industry_focus: string | null;
  expertise_level: string | null;
}

export interface CompetitorInputs {
  /** Domains of the stored competitors. */
  top_performers: string[];
  industry: string | null;
  target_demographics: string[];
}

export interface GapInputs {
  content_gaps: string[];
  target_keywords: string[];
  content_opportunities: string[];
}

export interface KeywordInputs {
  high_value_keywords: string[];
  content_topics: string[];
  search_intent: { intent: string | null; focus: string | null };
}

export interface ResearchInputs {
  research_depth: string | null;
  content_types: string[];
  auto_research: boolean | null;
  factual_content: boolean | null;
}
