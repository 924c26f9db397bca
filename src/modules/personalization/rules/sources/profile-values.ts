import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { absent, firstKnown, type Sourced, STATED } from './sourced.js';
import { analysisSource, preferencesSource } from './user-documents.js';

/** Text of the analysis or, when it does not know, of the style sections stated with the research preferences. */
export function statedOrMeasured(facts: OnboardingFacts, pointer: string): Sourced<string | null> {
  return firstKnown(analysisSource(facts).text(pointer), preferencesSource(facts).text(pointer));
}

/** As `statedOrMeasured`, for a list of texts. */
export function listStatedOrMeasured(facts: OnboardingFacts, pointer: string): Sourced<string[]> {
  return firstKnown(analysisSource(facts).texts(pointer), preferencesSource(facts).texts(pointer));
}

/** Address of the website: where the crawl arrived, or what the user stated with an analysis of their own. */
export function websiteAddress({ analysis }: OnboardingFacts): Sourced<string | null> {
  if (analysis === null) return absent(null, 'website_analysis@1', 'no_analysis: no website has been analysed');
  const isCrawled = analysis.style_fingerprint !== null;
  return {
    value: analysis.website_url,
    meta: isCrawled ? { ...STATED, origin: 'measured', method: 'crawl_start_page@1' } : STATED,
  };
}

/** Types of content: what the analysis found, then what the user asked research for; case does not tell them apart. */
export function contentTypes(facts: OnboardingFacts): Sourced<string[]> {
  const analysis = analysisSource(facts);
  const primary = analysis.texts('/content_type/primary_type');
  const found = [primary, analysis.texts('/content_type/secondary_types')];
  const stated = { value: facts.preferences?.content_types ?? [], meta: STATED };
  const types = new Map<string, { name: string; meta: FieldMeta }>();
  for (const { value, meta } of [...found, stated]) {
    for (const name of value) {
      const key = name.toLowerCase();
      if (!types.has(key)) types.set(key, { name, meta });
    }
  }
  if (types.size === 0) return absent([], primary.meta.method, primary.meta.warnings[0] ?? NO_TYPES);
  const members = [...types.values()];
  return {
    value: members.map(({ name }) => name),
    meta: combined(
      'content_types_union@1',
      members.map(({ meta }) => meta),
    ),
    members: members.map(({ meta }) => meta),
  };
}

const NO_TYPES = 'not_stated: nobody measured or stated this';

/** The stored competitors, by domain. */
export function competitorDomains({ competitors }: OnboardingFacts): Sourced<string[]> {
  if (competitors.length === 0) return absent([], STORED_COMPETITORS, 'no_competitors: no competitors are stored');
  const members = competitors.map(({ origin }): FieldMeta => ({ ...STATED, origin, method: STORED_COMPETITORS }));
  const warning = 'not_ranked: how well they perform is not measured; the order is alphabetical';
  return {
    value: competitors.map(({ domain }) => domain),
    meta: { ...combined(STORED_COMPETITORS, members), warnings: [warning] },
    members,
  };
}

const STORED_COMPETITORS = 'stored_competitors@1';

/** Meta of a list: the origin that all members share, else `derived`. */
function combined(method: string, members: readonly FieldMeta[]): FieldMeta {
  const [origin, ...others] = new Set(members.map((member) => member.origin));
  return { ...STATED, origin: origin === undefined || others.length > 0 ? 'derived' : origin, method };
}
