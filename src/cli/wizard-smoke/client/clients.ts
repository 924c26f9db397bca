import { type Connection, WizardClient } from './wizard-client.js';

const MINUTE_MS = 60_000;

/** The wizard's clients. */
export interface Clients {
  /** Most calls; an outage here stops all clients. */
  readonly api: WizardClient;
  /** Calls of which a model may be part. */
  readonly ai: WizardClient;
  readonly polling: WizardClient;
  /** Status of Search Console and WordPress: sends the token and has no interceptors. */
  readonly plain: WizardClient;
}

/** The clients of one page load. */
export function openClients(connection: Connection): Clients {
  const client = (name: string, limitMs: number, opensBreaker: boolean, intercepts: boolean): WizardClient =>
    new WizardClient({ name, limitMs, opensBreaker, intercepts }, connection);
  return {
    api: client('apiClient', MINUTE_MS, true, true),
    ai: client('aiApiClient', 3 * MINUTE_MS, false, true),
    polling: client('pollingApiClient', MINUTE_MS, false, true),
    plain: client('apiClient.create', MINUTE_MS, false, false),
  };
}
