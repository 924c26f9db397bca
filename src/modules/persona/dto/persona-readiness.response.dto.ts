import type { Readiness } from '../rules/readiness.js';

/** Whether there is enough text for a persona. */
export class PersonaReadinessResponseDto {
  /** True exactly when a persona can be generated. @example true */
  ready: boolean;

  /** How much the text tells about its writer, 0 to 100, from its words and pages. @example 72.4 */
  data_sufficiency: number;

  /** Names of what is missing or short: website_analysis, own_text, more_own_text, more_pages. @example ["more_pages"] */
  missing_data: string[];

  /** What to do about each. @example ["Analyse more pages: there are 2 of 5."] */
  recommendations: string[];

  /** Words of the site's own text that were measured. @example 4210 */
  words_of_own_text: number;

  /** Pages that were measured. @example 2 */
  pages: number;

  constructor(readiness: Readiness) {
    this.ready = readiness.ready;
    this.data_sufficiency = readiness.data_sufficiency;
    this.missing_data = readiness.missing_data;
    this.recommendations = readiness.recommendations;
    this.words_of_own_text = readiness.words_of_own_text;
    this.pages = readiness.pages;
  }
}
