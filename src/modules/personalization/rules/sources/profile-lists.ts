import type { FieldMeta } from '../../../../common/provenance/index.js';
import type { OnboardingFacts } from '../onboarding-facts.js';
import { absent, type Sourced, STATED } from './sourced.js';
import { analysisSource } from './user-documents.js';

const STORED_COMPETITORS = 'stored_competitors@1';

/** A member of a list with what is known about it. */
interface Member {
  readonly name: string;
  readonly meta: FieldMeta;
}

/** Types of content: what the analysis found, then what the user asked research for; case does not tell them apart. */
export function contentTypes(facts: OnboardingFacts): Sourced<string[]> {
  const analysis = analysisSource(facts);
  const primary = analysis.texts('/content_type/primary_type');
  const secondary = analysis.texts('/content_type/secondary_types');
  const stated = { value: facts.preferences?.content_types ?? [], meta: STATED };
  const named = [primary, secondary, stated].flatMap(({ value, meta }) =>
    value.map((name): Member => ({ name, meta })),
  );
  const members = [...Map.groupBy(named, ({ name }) => name.toLowerCase()).values()].flatMap(([first = null]) =>
    first === null ? [] : [first],
  );
  return members.length === 0 ? primary : listOf('content_types_union@1', members);
}

/** The stored competitors: those the user named first, then the most relevant. */
export function competitorDomains({ competitors }: OnboardingFacts): Sourced<string[]> {
  if (competitors.length === 0) return absent([], STORED_COMPETITORS, 'no_competitors: no competitors are stored');
  const warnings = ['performance_unknown: they are stored competitors; how well they perform is not measured'];
  const members = competitors.map(({ domain, origin }): Member => {
    return { name: domain, meta: { ...STATED, origin, method: STORED_COMPETITORS } };
  });
  return listOf(STORED_COMPETITORS, members, warnings);
}

/** The names; the origin of the list is the one that all members share, else `derived`. */
function listOf(method: string, members: readonly Member[], warnings: readonly string[] = []): Sourced<string[]> {
  const metas = members.map(({ meta }) => meta);
  const [origin = 'derived', ...others] = new Set(metas.map((meta) => meta.origin));
  return {
    value: members.map(({ name }) => name),
    meta: { ...STATED, origin: others.length > 0 ? 'derived' : origin, method, warnings },
    members: metas,
  };
}
