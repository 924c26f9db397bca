import type { Claim } from './questions/claim-schema.js';
import type { ReadingName } from './questions/readings.js';

/** A label that a model read from the text, and the passage that shows it. */
export interface Reading {
  readonly label: string;
  readonly quote: string;
}

/** What a model says about a site. */
export interface SiteAnswer {
  readonly readings?: Readonly<Partial<Record<ReadingName, Reading | null>>>;
  readonly claims: readonly Claim[];
}

/** What is said about a site when no model is there to say it: nothing. */
export const NOTHING_SAID: SiteAnswer = { claims: [] };
