import { FEWEST_TERMS, termCounts } from './document-terms.js';
import type { SiteProfile } from './site-profile.js';
import { cosineOf, type TermCounts } from './tf-idf.js';

/** Share of each component in the whole; they sum to 1. */
export const WEIGHTS = {
  provider_score: 0.25,
  text_similarity: 0.35,
  shared_keyphrases: 0.2,
  shared_schema_types: 0.1,
  same_language: 0.1,
} as const;

/** Name of a component. */
export type ComponentName = keyof typeof WEIGHTS;

/** The components in their order. */
export const COMPONENTS: readonly ComponentName[] = [
  'provider_score',
  'text_similarity',
  'shared_keyphrases',
  'shared_schema_types',
  'same_language',
];

/** Components that say something about the subject; the other two alone make no relevance. */
const TELLING: readonly ComponentName[] = ['provider_score', 'text_similarity', 'shared_keyphrases'];

/** One part of the relevance. */
export interface RelevanceComponent {
  /** 0 to 1; null when it could not be measured. */
  readonly value: number | null;
  /** Share in the whole after the weights of what is missing went to the rest; 0 when it is missing. */
  readonly weight: number;
  /** What is behind the value, or why there is none. */
  readonly detail: string;
  /** What both sites have. */
  readonly shared?: readonly string[];
}

/** How near a competitor is, and why. */
export interface Relevance {
  /** 0 to 1, two decimals; null when nothing about the subject could be measured. */
  readonly score: number | null;
  readonly components: Readonly<Record<ComponentName, RelevanceComponent>>;
  /** What was compared: what a provider said of the site, or its own pages. */
  readonly basis: 'description' | 'pages';
}

type Part = Omit<RelevanceComponent, 'weight'>;

/** What is compared. */
export interface Comparison {
  readonly own: SiteProfile;
  readonly other: SiteProfile;
  readonly providerScore: number | null;
  /** How telling each word is, over all texts that are compared at a time. */
  readonly weights: ReadonlyMap<string, number>;
  readonly basis: Relevance['basis'];
}

/** Most phrases of the user that are looked for. */
const MOST_KEYPHRASES = 20;
/** A site about the same subject shares some of many phrases, so sharing this many counts as sharing all. */
const ENOUGH_PHRASES = 5;

/** Types that nearly every site states: having them in common says nothing. */
const COMMON_TYPES: ReadonlySet<string> = new Set([
  ...['WebSite', 'WebPage', 'Organization', 'BreadcrumbList', 'ListItem', 'ImageObject', 'SearchAction'],
  ...['EntryPoint', 'PropertyValueSpecification', 'ReadAction', 'SiteNavigationElement', 'WPHeader', 'WPFooter'],
]);

/** Compares two sites: the weighted mean of what could be measured, with every component. */
export function relevanceOf(comparison: Comparison): Relevance {
  const parts: Record<ComponentName, Part> = {
    provider_score: providerPart(comparison.providerScore),
    text_similarity: textPart(comparison),
    shared_keyphrases: keyphrasePart(comparison),
    shared_schema_types: schemaPart(comparison),
    same_language: languagePart(comparison),
  };
  const known = COMPONENTS.filter((name) => parts[name].value !== null);
  const total = known.reduce((sum, name) => sum + WEIGHTS[name], 0);
  const weightOf = (name: ComponentName): number =>
    parts[name].value === null ? 0 : hundredths(WEIGHTS[name] / total);
  const sum = known.reduce((whole, name) => whole + (parts[name].value ?? 0) * WEIGHTS[name], 0);
  const component = (name: ComponentName): RelevanceComponent => ({ ...parts[name], weight: weightOf(name) });
  return {
    score: known.some((name) => TELLING.includes(name)) ? hundredths(sum / total) : null,
    components: {
      provider_score: component('provider_score'),
      text_similarity: component('text_similarity'),
      shared_keyphrases: component('shared_keyphrases'),
      shared_schema_types: component('shared_schema_types'),
      same_language: component('same_language'),
    },
    basis: comparison.basis,
  };
}

function providerPart(score: number | null): Part {
  return score === null
    ? missing('No source gave a score.')
    : { value: hundredths(score), detail: 'The highest score that a provider gave.' };
}

function textPart({ own, other, weights }: Comparison): Part {
  const foreign = [own.language, other.language].find((language) => language !== null && language !== 'eng');
  if (foreign !== undefined)
    return missing(
      `Words are compared in English only; a text is in ${foreign}, whose common words would count as well.`,
    );
  const [left, right] = [termCounts(own.text), termCounts(other.text)];
  if (left.size < FEWEST_TERMS) return missing('There is too little text of your own to compare with.');
  if (right.size < FEWEST_TERMS) return missing('There is too little text of this site to compare.');
  const shared = sharedTerms(left, right, weights);
  return { value: hundredths(cosineOf(left, right, weights)), detail: 'Cosine of the TF-IDF vectors.', shared };
}

/** The words that bring two texts together most. */
function sharedTerms(left: TermCounts, right: TermCounts, weights: ReadonlyMap<string, number>): string[] {
  const strength = (term: string): number =>
    (weights.get(term) ?? 1) * Math.min(left.get(term) ?? 0, right.get(term) ?? 0);
  return [...left.keys()]
    .filter((term) => right.has(term))
    .sort((a, b) => strength(b) - strength(a) || (a < b ? -1 : 1))
    .slice(0, 10);
}

function keyphrasePart({ own, other }: Comparison): Part {
  const phrases = own.keyphrases.slice(0, MOST_KEYPHRASES);
  if (phrases.length === 0) return missing('No keyphrases of your own site are known; analyse it first.');
  if (termCounts(other.text).size < FEWEST_TERMS) return missing('There is too little text of this site to look in.');
  const text = ` ${wordsOf(other.text)} `;
  const shared = phrases.filter((phrase) => text.includes(` ${wordsOf(phrase)} `));
  const enough = Math.min(ENOUGH_PHRASES, phrases.length);
  return {
    value: hundredths(Math.min(1, shared.length / enough)),
    detail: `${shared.length} of your ${phrases.length} keyphrases occur; ${enough} count as all.`,
    shared,
  };
}

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function schemaPart({ own, other }: Comparison): Part {
  if (own.schemaTypes === null) return missing('The structured data of your own site is not known; analyse it first.');
  if (other.schemaTypes === null) return missing('No page of this site was read yet.');
  const [left, right] = [tellingTypes(own.schemaTypes), tellingTypes(other.schemaTypes)];
  const union = new Set([...left, ...right]);
  if (left.size === 0 || right.size === 0) return missing('One of the sites states no telling types.');
  const shared = [...left].filter((type) => right.has(type)).sort();
  return { value: hundredths(shared.length / union.size), detail: 'Shared types of all types of both.', shared };
}

function tellingTypes(types: readonly string[]): Set<string> {
  return new Set(types.filter((type) => !COMMON_TYPES.has(type)));
}

function languagePart({ own, other }: Comparison): Part {
  if (own.language === null) return missing('The language of your own site is not known.');
  if (other.language === null) return missing('There is too little text of this site to tell its language.');
  return {
    value: own.language === other.language ? 1 : 0,
    detail: `Yours is ${own.language}, this is ${other.language}.`,
  };
}

function missing(detail: string): Part {
  return { value: null, detail };
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
