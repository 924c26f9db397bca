import type { Relevance } from './relevance.js';

/** Something a competitor does better, with the numbers that show it. */
export interface Strength {
  readonly id: 'more_pages' | 'more_changes' | 'more_schema_types';
  readonly statement: string;
  readonly evidence: { readonly measure: string; readonly theirs: number; readonly yours: number };
}

/** What the measures say of a competitor. Without measures of both sites it says nothing. */
export interface Assessment {
  /** `unknown` unless the pages of both sites were compared. */
  readonly threat_level: 'high' | 'medium' | 'low' | 'unknown';
  /** The rule and the numbers behind the level, or what is missing. */
  readonly threat_reason: string;
  readonly strengths: readonly Strength[];
}

/** What is compared of each site; null where it was not measured. */
export interface Measures {
  /** Pages in the sitemaps. */
  readonly sitemapPages: number | null;
  /** Pages last changed per day, as the sitemaps date them. */
  readonly changesPerDay: number | null;
  readonly schemaTypes: readonly string[] | null;
}

/** From this many times the user's number something is a strength. */
const CLEARLY_MORE = 1.5;
const HIGH_RELEVANCE = 0.5;
const MEDIUM_RELEVANCE = 0.3;

/** Nothing was measured, so nothing is said. */
export const UNASSESSED: Assessment = {
  threat_level: 'unknown',
  threat_reason: 'Its pages were not compared with yours yet.',
  strengths: [],
};

/**
 * Strengths are measured numbers that are clearly larger than the user's. The threat follows from the relevance of the
 * pages and the strengths: high from 0.5 with two, medium from 0.3 with one, low below 0.3, unknown otherwise.
 */
export function assess(relevance: Relevance | null, own: Measures, other: Measures): Assessment {
  const strengths = [
    ...more('more_pages', 'Lists more pages in its sitemap', {
      measure: 'pages in the sitemap',
      theirs: other.sitemapPages,
      yours: own.sitemapPages,
    }),
    ...more('more_changes', 'Changes pages more often', {
      measure: 'pages last changed per day',
      theirs: other.changesPerDay,
      yours: own.changesPerDay,
    }),
    ...more('more_schema_types', 'States more types of structured data', {
      measure: 'types of schema.org',
      theirs: other.schemaTypes?.length ?? null,
      yours: own.schemaTypes?.length ?? null,
    }),
  ];
  return { ...threatOf(relevance, strengths.length), strengths };
}

interface Numbers {
  readonly measure: string;
  readonly theirs: number | null;
  readonly yours: number | null;
}

function more(id: Strength['id'], statement: string, { measure, theirs, yours }: Numbers): Strength[] {
  if (theirs === null || yours === null || theirs === 0 || theirs < CLEARLY_MORE * yours) return [];
  return [{ id, statement, evidence: { measure, theirs, yours } }];
}

function threatOf(relevance: Relevance | null, strengths: number): Pick<Assessment, 'threat_level' | 'threat_reason'> {
  const score = relevance?.basis === 'pages' ? relevance.score : null;
  if (score === null) return { threat_level: 'unknown', threat_reason: UNASSESSED.threat_reason };
  const reason = `Relevance of its pages ${score}, measured strengths ${strengths}.`;
  if (score < MEDIUM_RELEVANCE) return { threat_level: 'low', threat_reason: reason };
  if (score >= HIGH_RELEVANCE && strengths >= 2) return { threat_level: 'high', threat_reason: reason };
  if (strengths >= 1) return { threat_level: 'medium', threat_reason: reason };
  return { threat_level: 'unknown', threat_reason: `${reason} Without a measured strength nothing can be said.` };
}
