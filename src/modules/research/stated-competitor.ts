import type { FieldProblem } from '../../common/errors/index.js';
import { competitorAddress } from './competitor-address.js';
import { documentProblem, isJsonObject, isStorableText, type JsonObject } from '../../common/documents/index.js';

/** A competitor as a client names it. Only what is stated is in `discovery`. */
export interface StatedCompetitor {
  readonly domain: string;
  readonly url: string;
  readonly discovery: JsonObject;
}

/** Most competitors of a user. */
export const MAX_COMPETITORS = 100;

const MAX_BYTES = 50_000;
const MAX_TITLE_LENGTH = 500;
const MAX_SUMMARY_LENGTH = 10_000;
const MAX_HIGHLIGHTS = 50;

/** What this service says about a competitor itself, so that a client cannot. */
const OURS = new Set([
  ...['url', 'domain', 'origin', '_meta', 'created_at', 'updated_at'],
  ...['relevance', 'assessment', 'sources', 'found_at', 'analysis'],
]);

/** What the wizard fills in for a competitor of whom the user gives the address alone; all of it is made up. */
const ADDED_SUMMARY = 'Manually added competitor';
const ADDED_FILL_INS = new Set(['summary', 'relevance_score', 'competitive_insights', 'content_insights']);
const NO_FILL_INS: ReadonlySet<string> = new Set();

type Rule = (value: unknown) => string | null;

const text =
  (maxLength: number): Rule =>
  (value) =>
    typeof value === 'string' && value.length <= maxLength && isStorableText(value)
      ? null
      : `must be text of at most ${maxLength} characters`;

const RULES: Readonly<Record<string, Rule>> = {
  title: text(MAX_TITLE_LENGTH),
  summary: text(MAX_SUMMARY_LENGTH),
  relevance_score: (value) =>
    typeof value === 'number' && value >= 0 && value <= 1 ? null : 'must be a number from 0 to 1',
  highlights: (value) =>
    Array.isArray(value) && value.length <= MAX_HIGHLIGHTS && value.every((item) => typeof item === 'string')
      ? null
      : `must be a list of at most ${MAX_HIGHLIGHTS} texts`,
};

/** Reads competitors given as addresses or objects; of one domain the first counts and later ones fill its gaps. */
export function readCompetitors(
  value: unknown,
  path: string,
): { competitors: StatedCompetitor[]; problems: FieldProblem[] } {
  if (!Array.isArray(value)) return { competitors: [], problems: [{ path, message: 'must be a list' }] };
  if (value.length > MAX_COMPETITORS)
    return { competitors: [], problems: [{ path, message: `must have at most ${MAX_COMPETITORS} entries` }] };
  const byDomain = new Map<string, StatedCompetitor>();
  const problems: FieldProblem[] = [];
  for (const [index, item] of value.entries()) {
    const { competitor, problems: found } = readCompetitor(item, `${path}.${index}`);
    problems.push(...found);
    if (competitor === null) continue;
    const earlier = byDomain.get(competitor.domain) ?? competitor;
    byDomain.set(competitor.domain, { ...earlier, discovery: { ...competitor.discovery, ...earlier.discovery } });
  }
  return { competitors: [...byDomain.values()], problems };
}

function readCompetitor(
  item: unknown,
  path: string,
): { competitor: StatedCompetitor | null; problems: FieldProblem[] } {
  const stated: JsonObject = isJsonObject(item) ? item : { url: item };
  const written = [stated['url'], stated['domain']].find((value) => typeof value === 'string' && value.trim() !== '');
  const address = typeof written === 'string' ? competitorAddress(written) : null;
  if (address === null) {
    const place = isJsonObject(item) ? `${path}.url` : path;
    return { competitor: null, problems: [{ path: place, message: 'must be an http or https address' }] };
  }
  const discovery = statedMembers(stated, address.domain);
  const problems = discoveryProblems(discovery, path);
  return { competitor: { ...address, discovery }, problems };
}

function discoveryProblems(discovery: JsonObject, path: string): FieldProblem[] {
  const size = documentProblem(discovery, MAX_BYTES);
  if (size !== null) return [{ path, message: size }];
  return Object.entries(RULES).flatMap(([name, rule]) => {
    const message = name in discovery ? rule(discovery[name]) : null;
    return message === null ? [] : [{ path: `${path}.${name}`, message }];
  });
}

/** Leaves out what states nothing: our own members, empty values, and the fill-ins for what is unknown. */
function statedMembers(item: JsonObject, domain: string): JsonObject {
  const filledIn = item['summary'] === ADDED_SUMMARY ? ADDED_FILL_INS : NO_FILL_INS;
  return Object.fromEntries(
    Object.entries(item).filter(([name, value]) => {
      if (OURS.has(name) || filledIn.has(name) || value === null || value === undefined || value === '') return false;
      if (Array.isArray(value) && value.length === 0) return false;
      return !(name === 'title' && value === domain) && !(name === 'relevance_score' && value === 0);
    }),
  );
}
