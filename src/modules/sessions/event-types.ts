/** The event says it all. */
type NoPayload = Readonly<Record<string, never>>;

/** What happened, and what is kept about it. Payloads never hold secrets or whole documents. */
export interface EventPayloads {
  'session.started': NoPayload;
  'session.reset': { readonly keep_data: boolean };
  'session.completed': NoPayload;
  'step.completed': { readonly again: boolean };
  'step.skipped': { readonly automatic: boolean };
  'step.marked_stale': { readonly because_of_step: number };
  'api_key.saved': { readonly provider: string; readonly replaced: boolean };
  'api_key.deleted': { readonly provider: string };
  'website_analysis.saved': {
    readonly analysis_id: number;
    readonly website_url: string;
    readonly status: string;
    readonly pages: number;
  };
  'research_preferences.saved': { readonly research_depth: string | null };
  'competitors.saved': { readonly domains: readonly string[] };
  'persona.saved': {
    readonly version: number;
    readonly origin: 'generated' | 'user';
    readonly platforms: readonly string[];
  };
}

/** Name of an event, in the past tense. */
export type EventType = keyof EventPayloads;
