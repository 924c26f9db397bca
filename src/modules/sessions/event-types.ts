/** The event says it all. */
type NoPayload = Readonly<Record<string, never>>;

interface JobEvent {
  readonly job_id: string;
  readonly kind: string;
}

/** When it really happened, if that was before it was recorded (ISO 8601 UTC). */
interface Backdated {
  readonly happened_at?: string;
}

/** What happened, and what is kept about it. Payloads never hold secrets or whole documents. */
export interface EventPayloads {
  'session.started': NoPayload;
  /** Brought in from files of the older software. */
  'session.imported': { readonly source_hash: string; readonly started_at: string | null };
  'session.reset': { readonly keep_data: boolean };
  'session.completed': Backdated;
  /** A required step was reset after the onboarding had been completed. */
  'session.reopened': NoPayload;
  /** What did not follow from the log was put right. */
  'session.repaired': { readonly codes: readonly string[] };
  'step.started': NoPayload;
  'step.progressed': { readonly fraction: number };
  'step.completed': { readonly again: boolean } & Backdated;
  'step.skipped': { readonly automatic: boolean } & Backdated;
  'step.failed': { readonly errors: readonly string[] };
  'step.reset': { readonly reason: 'requested' | 'earlier_step_reset' | 'requirement_lost' };
  'step.marked_stale': { readonly because_of_step: number };
  'api_key.saved': { readonly provider: string; readonly replaced: boolean };
  'api_key.deleted': { readonly provider: string };
  'website_analysis.saved': {
    readonly analysis_id: number;
    /** Null when there is no website. */
    readonly website_url: string | null;
    readonly status: string;
    readonly pages: number;
  };
  'website_analysis.deleted': {
    readonly analysis_id: number;
    /** Whether it was the newest that did not fail: what is known rests on another one now, or on none. */
    readonly was_latest: boolean;
  };
  'research_preferences.saved': { readonly research_depth: string | null };
  'competitors.saved': { readonly domains: readonly string[] };
  'business_info.saved': NoPayload;
  'integrations.saved': NoPayload;
  /** Providers in the order of the user's preference; none after it was taken back. */
  'model_preferences.saved': { readonly providers: readonly string[] };
  'persona.saved': {
    readonly version: number;
    readonly origin: 'generated' | 'user';
    readonly platforms: readonly string[];
  };
  /** A picture or recording was uploaded. */
  'asset.saved': { readonly kind: string; readonly media_type: string; readonly bytes: number };
  'research_persona.saved': { readonly version: number; readonly model: boolean };
  'job.queued': JobEvent;
  'job.started': JobEvent & { readonly attempt: number };
  'job.progressed': JobEvent & { readonly progress: number; readonly current_step: string | null };
  /** The attempt ended early; the queue tries again. */
  'job.retrying': JobEvent & { readonly code: string };
  'job.completed': JobEvent;
  'job.failed': JobEvent & { readonly code: string; readonly detail: string };
  'job.cancelled': JobEvent;
}

/** Name of an event, in the past tense. */
export type EventType = keyof EventPayloads;
