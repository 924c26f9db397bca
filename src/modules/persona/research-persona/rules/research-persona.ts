import type { MetaMap } from '../../../../common/provenance/index.js';

/** How thorough a search is. */
export type ResearchMode = 'basic' | 'comprehensive' | 'targeted';

/** Where to search. */
export type SearchProvider = 'google' | 'exa' | 'tavily';

/** Options of a search. */
export interface PresetConfig {
  mode: ResearchMode;
  provider: SearchProvider;
  max_sources: number;
  include_statistics: boolean;
  include_expert_quotes: boolean;
  include_competitors: boolean;
  include_trends: boolean;
  exa_category: string | null;
  exa_include_domains: string[];
  exa_search_type: string;
}

/** A search that can be started as it is. */
export interface ResearchPreset {
  name: string;
  /** Separated by commas. */
  keywords: string;
  industry: string | null;
  target_audience: string | null;
  research_mode: ResearchMode;
  config: PresetConfig;
  description: string | null;
  icon: string | null;
  gradient: string | null;
}

/** Something only the user can tell. */
export interface OpenQuestion {
  /** Field that stays null without an answer. */
  field: string;
  question: string;
  /** Where to answer. */
  answer_at: string;
}

/** Defaults for researching on behalf of a user. Null or empty: nobody measured or stated it; `_meta` says why. */
export interface ResearchPersona {
  default_industry: string | null;
  default_target_audience: string | null;
  default_research_mode: ResearchMode | null;
  default_provider: SearchProvider;
  suggested_keywords: string[];
  keyword_expansion_patterns: Record<string, string[]>;
  suggested_exa_domains: string[];
  suggested_exa_category: string | null;
  suggested_exa_search_type: string;
  suggested_tavily_topic: string;
  suggested_tavily_search_depth: string;
  suggested_tavily_include_answer: string;
  suggested_tavily_time_range: string | null;
  suggested_tavily_raw_content_format: string;
  provider_recommendations: Record<string, SearchProvider>;
  research_angles: string[];
  query_enhancement_rules: Record<string, string>;
  recommended_presets: ResearchPreset[];
  research_preferences: {
    research_depth: string | null;
    content_types: string[];
    auto_research: boolean | null;
    factual_content: boolean | null;
  };
  /** 0 to 1. */
  confidence_score: number;
  questions: OpenQuestion[];
  _meta: MetaMap;
}
