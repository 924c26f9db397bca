/** What a website analysis works on. */
export interface WebsiteAnalysisInput {
  readonly url: string;
  readonly max_pages: number;
  /** Reads every page again, also those that did not change. */
  readonly force?: boolean;
  /** Whether to audit the site for search engines; true when absent. */
  readonly include_seo?: boolean;
}

/** What the analysis of a text works on. */
export interface TextSampleInput {
  readonly text: string;
  /** Asks models again what they were asked about the same text before. */
  readonly force?: boolean;
}

/** Where a discovery of competitors looks. */
export interface CompetitorDiscoveryInput {
  /** Null for the site that was analysed last, or for none. */
  readonly user_url: string | null;
  readonly industry_context: string | null;
  /** Competitors to store at most, beside the seeds. */
  readonly num_results: number;
  /** Addresses that the user names. */
  readonly seeds: readonly string[];
}

/** Which competitors a light crawl reads. */
export interface CompetitorAnalysisInput {
  /** Null for the most relevant ones. */
  readonly domains: readonly string[] | null;
  /** Pages of each. */
  readonly max_pages: number;
}

/** Whose sitemaps are compared. */
export interface SitemapBenchmarkInput {
  /** Null for the site that was analysed last. */
  readonly user_url: string | null;
  /** Domains of stored competitors; null for the most relevant ones. */
  readonly competitors: readonly string[] | null;
  readonly max_competitors: number;
}

/** What a persona is to be generated for. */
export interface PersonaGenerationInput {
  /** Names of platforms. */
  readonly selected_platforms: readonly string[];
  /** Makes everything anew, and a new version even when nothing has changed. */
  readonly regenerate: boolean;
}

/** Every kind of long work: what goes in and what comes out. Inputs and results never hold secrets. */
export interface JobMap {
  website_analysis: {
    readonly input: WebsiteAnalysisInput;
    readonly result: { readonly analysis_id: number };
  };
  /** A text of the user that is on no website. */
  text_sample_analysis: {
    readonly input: TextSampleInput;
    readonly result: { readonly analysis_id: number };
  };
  competitor_discovery: {
    readonly input: CompetitorDiscoveryInput;
    /** Counts, and what became of each source. The whole report is with the list of competitors. */
    readonly result: {
      readonly found: number;
      readonly added: number;
      readonly filtered: number;
      readonly basis: string;
      readonly sources: readonly { readonly source: string; readonly status: string; readonly reason: string | null }[];
    };
  };
  competitor_analysis: {
    readonly input: CompetitorAnalysisInput;
    /** Domains by what became of them. */
    readonly result: {
      readonly analysed: readonly string[];
      readonly failed: readonly { readonly domain: string; readonly code: string; readonly detail: string }[];
    };
  };
  sitemap_analysis: {
    readonly input: { readonly url: string };
    /** Counts over the sitemaps of the site. */
    readonly result: object;
  };
  sitemap_benchmark: {
    readonly input: SitemapBenchmarkInput;
    /** How many competitors could be compared, and how many could not. */
    readonly result: { readonly competitors_analyzed: number; readonly errors: number };
  };
  persona_generation: {
    readonly input: PersonaGenerationInput;
    readonly result: {
      /** Number of the version that is in use now. */
      readonly version: number;
      /** Selected platforms without a new persona, and why. */
      readonly failed_platforms: readonly { readonly platform: string; readonly reason: string }[];
      /** JSON pointers of the user's values that were generated differently; the user's stay. */
      readonly conflicts: readonly string[];
    };
  };
  /** The user's stored keys that were not checked for long. */
  key_recheck: {
    readonly input: Readonly<Record<string, never>>;
    /** Names of providers: whose keys were checked, and which of them have another status now. */
    readonly result: { readonly checked: readonly string[]; readonly changed: readonly string[] };
  };
  /** The research persona, made anew from what is stored. */
  research_persona_refresh: {
    readonly input: Readonly<Record<string, never>>;
    /** Number of the generation. */
    readonly result: { readonly version: number };
  };
}

/** Name of a kind of long work. */
export type JobKind = keyof JobMap;

/** All kinds; a process that runs jobs needs a handler for each. */
export const JOB_KINDS: readonly JobKind[] = [
  'website_analysis',
  'text_sample_analysis',
  'competitor_discovery',
  'competitor_analysis',
  'sitemap_analysis',
  'sitemap_benchmark',
  'persona_generation',
  'key_recheck',
  'research_persona_refresh',
];
