/** What users say about their business. Null: not said. */
export interface BusinessFacts {
  readonly business_name: string | null;
  /** 10 to 1,000 characters. */
  readonly business_description: string;
  readonly industry: string | null;
  readonly target_audience: string | null;
  readonly business_goals: string | null;
  readonly brand_voice: string | null;
  readonly content_goals: string | null;
}

/** Lengths in characters, after white space around the text is taken off. */
export const BUSINESS_LENGTHS = {
  business_name: 200,
  business_description: 1_000,
  industry: 100,
  target_audience: 500,
  business_goals: 1_000,
  brand_voice: 500,
  content_goals: 1_000,
} as const satisfies Record<keyof BusinessFacts, number>;

/** Shortest description that says anything, in characters. */
export const SHORTEST_DESCRIPTION = 10;

/** What was said, without what was not. */
export function saidOf(facts: BusinessFacts): Partial<Record<keyof BusinessFacts, string>> {
  const { business_name, business_description, industry, target_audience } = facts;
  const { business_goals, brand_voice, content_goals } = facts;
  const who = { business_name, business_description, industry, target_audience };
  const all = Object.entries({ ...who, business_goals, brand_voice, content_goals });
  return Object.fromEntries(all.filter(([, value]) => value !== null));
}
