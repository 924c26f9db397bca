import type { MeasuredPage } from '../text/index.js';

/** What a model is told about a site. */
export interface SiteMaterial {
  /** Measured; JSON. */
  readonly facts: object;
  /** The beginnings of the pages that are sent, the home page first. */
  readonly pages: readonly MeasuredPage[];
}
