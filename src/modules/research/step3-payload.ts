import { type FieldProblem, ValidationError } from '../../common/errors/index.js';
import { canonicalContentTypes, CONTENT_TYPE_RULE, isContentType, MAX_CONTENT_TYPES } from './content-types.js';
import { documentProblem, isJsonObject, type JsonObject, secretProblem } from '../../common/documents/index.js';
import type { PreferenceValues } from './preference-values.js';
import { canonicalDepth, RESEARCH_DEPTHS, type ResearchDepth } from './research-depth.js';
import { readCompetitors, type StatedCompetitor } from './stated-competitor.js';
import type { PreferencesRow } from './research-rows.js';
import { RESEARCH_NOTES, STEP3_NOTES, type Step3Note } from './step3-notes.js';

/** What step 3 is completed with. A value that the client did not state is absent. */
export interface Step3Payload {
  readonly preferences: PreferenceValues;
  readonly notes: Partial<Record<Step3Note, unknown>>;
  readonly competitors: readonly StatedCompetitor[];
}

const MAX_NOTE_BYTES = 250_000;

/** Members that hold text which would be stored. */
const STORED_MEMBERS = ['content_types', 'competitors', ...STEP3_NOTES] as const;

/** Reads the members of a step 3 payload and ignores others. Throws ValidationError with every bad value. */
export function parseStep3Payload(payload: JsonObject): Step3Payload {
  const problems: FieldProblem[] = [];
  const read = <Value>(name: string, reader: (value: unknown) => Value | Refusal): Value | undefined => {
    const value = payload[name];
    if (value === undefined || value === null || isEmpty(value)) return undefined;
    const result = reader(value);
    if (!(result instanceof Refusal)) return result;
    problems.push({ path: `data.${name}`, message: result.message });
    return undefined;
  };
  const preferences = {
    research_depth: read('research_depth', readDepth),
    content_types: read('content_types', readContentTypes),
    auto_research: read('auto_research', readFlag),
    factual_content: read('factual_content', readFlag),
  };
  const notes = STEP3_NOTES.map((name) => [name, read(name, readNote)] as const);
  const { competitors, problems: found } = readCompetitors(payload['competitors'] ?? [], 'data.competitors');
  const secret = secretProblem(Object.fromEntries(STORED_MEMBERS.map((name) => [name, payload[name]])), 'data.');
  problems.push(...found, ...(secret === null ? [] : [secret]));
  if (problems.length > 0) throw new ValidationError(problems);
  return { preferences, notes: Object.fromEntries(notes.filter(([, note]) => note !== undefined)), competitors };
}

/** Why a value is not taken. */
class Refusal {
  constructor(readonly message: string) {}
}

/** Empty values state nothing; a client that has nothing must not wipe what is stored. */
function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function readDepth(value: unknown): ResearchDepth | Refusal {
  return canonicalDepth(value) ?? new Refusal(`must be one of ${RESEARCH_DEPTHS.join(', ')}`);
}

function readContentTypes(value: unknown): string[] | Refusal {
  if (!Array.isArray(value)) return new Refusal('must be a list');
  const types = canonicalContentTypes(value);
  if (types.length > MAX_CONTENT_TYPES) return new Refusal(`must have at most ${MAX_CONTENT_TYPES} entries`);
  return types.every(isContentType) ? types : new Refusal(`must be a list of texts; each ${CONTENT_TYPE_RULE}`);
}

function readFlag(value: unknown): boolean | Refusal {
  return typeof value === 'boolean' ? value : new Refusal('must be true or false');
}

function readNote(value: unknown): unknown {
  if (!isJsonObject(value) && typeof value !== 'string') return new Refusal('must be an object or text');
  const problem = documentProblem(value, MAX_NOTE_BYTES);
  return problem === null ? value : new Refusal(problem);
}

/** Whether step 3 has something to build on. */
export function hasResearch(preferences: PreferencesRow | null, competitors: number): boolean {
  if (competitors > 0) return true;
  if (preferences === null) return false;
  const { research_depth: depth, content_types: types, details } = preferences;
  return depth !== null || types.length > 0 || RESEARCH_NOTES.some((note) => isGiven(details[note]));
}

function isGiven(note: unknown): boolean {
  return note !== undefined && note !== null;
}
