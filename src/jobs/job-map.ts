/** What a website analysis works on. */
export interface WebsiteAnalysisInput {
  readonly url: string;
  readonly max_pages: number;
  /** Reads every page again, also those that did not change. */
  readonly force?: boolean;
  /** Whether to audit the site for search engines; true when absent. */
  readonly include_seo?: boolean;
}

/** Every kind of long work: what goes in and what comes out. Inputs and results never hold secrets. */
export interface JobMap {
  website_analysis: {
    readonly input: WebsiteAnalysisInput;
    readonly result: { readonly analysis_id: number };
  };
  /** The user's stored keys that were not checked for long. */
  key_recheck: {
    readonly input: Readonly<Record<string, never>>;
    /** Names of providers: whose keys were checked, and which of them have another status now. */
    readonly result: { readonly checked: readonly string[]; readonly changed: readonly string[] };
  };
}

/** Name of a kind of long work. */
export type JobKind = keyof JobMap;

/** All kinds; a process that runs jobs needs a handler for each. */
export const JOB_KINDS: readonly JobKind[] = ['website_analysis', 'key_recheck'];
