import { isJsonObject } from '../../../../common/documents/index.js';
import type { DiscoveryReport, WizardCompetitor } from '../../../research/index.js';

/** What research gave, in the sentences that the wizard shows. */
export interface ResearchSummary {
  readonly total_competitors: number;
  /** Empty before the first discovery. */
  readonly market_insights: string;
  readonly key_findings: readonly string[];
}

const MOST_SHARED_WORDS = 5;

/** Says what is stored and what the last discovery did; nothing but counts and names is said. */
export function researchSummary(
  competitors: readonly WizardCompetitor[],
  discovery: DiscoveryReport | null,
): ResearchSummary {
  return {
    total_competitors: competitors.length,
    market_insights: discovery === null ? '' : [discovery.basis, ...sharedWords(competitors)].join(' '),
    key_findings: [...nearest(competitors), ...(discovery === null ? [] : reportLines(discovery))],
  };
}

/** Words that bring at least two competitors near to the own site. */
function sharedWords(competitors: readonly WizardCompetitor[]): string[] {
  const counts = new Map<string, number>();
  for (const word of competitors.flatMap(wordsSharedWith)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([one, more], [other, less]) => less - more || (one < other ? -1 : 1))
    .slice(0, MOST_SHARED_WORDS)
    .map(([word]) => word);
  return words.length === 0 ? [] : [`Several of them share these words with your site: ${words.join(', ')}.`];
}

function wordsSharedWith({ relevance }: WizardCompetitor): string[] {
  const components = isJsonObject(relevance) ? relevance['components'] : null;
  const similarity = isJsonObject(components) ? components['text_similarity'] : null;
  const shared = isJsonObject(similarity) ? similarity['shared'] : null;
  return Array.isArray(shared) ? shared.filter((word) => typeof word === 'string') : [];
}

function nearest(competitors: readonly WizardCompetitor[]): string[] {
  const [first] = [...competitors].sort((one, other) => other.relevance_score - one.relevance_score);
  if (first === undefined || first.relevance_score === 0) return [];
  return [`${first.title} is the nearest to your site, with a relevance of ${first.relevance_score}.`];
}

function reportLines({ sources, filtered }: DiscoveryReport): string[] {
  const unused = sources.filter(({ status, reason }) => status === 'not_used' && reason !== 'not_given');
  const left =
    filtered.length === 0
      ? []
      : [`${filtered.length} ${filtered.length === 1 ? 'site was' : 'sites were'} left out of the list.`];
  return [...unused.map(({ detail }) => detail), ...left];
}
