import { type FieldProblem, ValidationError } from '../../common/errors/index.js';
import { isJsonObject, type JsonObject } from '../../common/documents/index.js';
import { competitorAddress } from './competitor-address.js';
import type { CompetitorRow, PreferencesRow } from './research-rows.js';
import { hasResearch, parseStep3Payload, type Step3Payload } from './step3-payload.js';

/** A competitor and where it was named: `data.competitors.<n>` in a payload, `competitors.<domain>` when stored. */
export interface CompetitorPlace {
  readonly path: string;
  readonly domain: string;
  readonly url: string;
}

/** What step 3 would hold with a payload. */
export interface Step3Outcome {
  /** Values that make no sense; with any, the payload is left out of the rest. */
  readonly problems: readonly FieldProblem[];
  /** Whether there is something to build on. */
  readonly hasResearch: boolean;
  readonly contentTypes: readonly string[];
  /** Stated ones in their order, then stored ones that were not stated again. */
  readonly competitors: readonly CompetitorPlace[];
  /** Stated competitors of a domain that was stated before. */
  readonly repeated: readonly CompetitorPlace[];
}

const NOTHING_STATED: Step3Payload = { preferences: {}, notes: {}, competitors: [] };

/** Judges a payload of step 3 beside what is stored; nothing is changed. */
export function step3Outcome(
  payload: JsonObject,
  preferences: PreferencesRow | null,
  stored: readonly CompetitorRow[],
): Step3Outcome {
  const { stated, problems } = read(payload);
  const row = rowAfter(preferences, stated);
  const named = problems.length > 0 ? [] : namedIn(payload['competitors']);
  const first = named.filter(({ domain }, index) => named.findIndex((other) => other.domain === domain) === index);
  const kept = stored
    .filter(({ domain }) => !first.some((competitor) => competitor.domain === domain))
    .map(({ domain, url }) => ({ path: `competitors.${domain}`, domain, url }));
  const competitors = [...first, ...kept];
  return {
    problems,
    hasResearch: hasResearch(row, competitors.length),
    contentTypes: row.content_types,
    competitors,
    repeated: named.filter((competitor) => !first.includes(competitor)),
  };
}

function read(payload: JsonObject): { stated: Step3Payload; problems: readonly FieldProblem[] } {
  try {
    return { stated: parseStep3Payload(payload), problems: [] };
  } catch (error) {
    if (error instanceof ValidationError) return { stated: NOTHING_STATED, problems: error.errors ?? [] };
    throw error;
  }
}

function rowAfter(stored: PreferencesRow | null, { preferences, notes }: Step3Payload): PreferencesRow {
  return {
    research_depth: preferences.research_depth ?? stored?.research_depth ?? null,
    content_types: preferences.content_types ?? stored?.content_types ?? [],
    auto_research: preferences.auto_research ?? stored?.auto_research ?? null,
    factual_content: preferences.factual_content ?? stored?.factual_content ?? null,
    details: { ...stored?.details, ...notes },
  };
}

function namedIn(value: unknown): CompetitorPlace[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown, index) => {
    const written = isJsonObject(item) ? [item['url'], item['domain']] : [item];
    const text = written.find((part) => typeof part === 'string' && part.trim() !== '');
    const address = typeof text === 'string' ? competitorAddress(text) : null;
    return address === null ? [] : [{ path: `data.competitors.${index}`, ...address }];
  });
}
