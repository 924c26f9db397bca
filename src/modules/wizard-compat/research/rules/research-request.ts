import { isJsonObject } from '../../../../common/documents/index.js';
import { ValidationError } from '../../../../common/errors/index.js';

/** Longest description of an industry that a search takes, in characters; what is longer is cut. */
const MAX_INDUSTRY_LENGTH = 200;
const MAX_ADDRESS_LENGTH = 2_048;
/** Competitors that a discovery stores at most, and when the wizard does not say. */
const [MOST_RESULTS, DEFAULT_RESULTS] = [50, 25];
/** Competitors whose sitemaps are compared at most, and when the wizard does not say. */
const [MOST_COMPARED, DEFAULT_COMPARED] = [10, 5];
/** Competitors that a request may name; the first ones count. */
const MOST_NAMED = 100;

/** What the wizard wants competitors to be looked for with. */
export interface DiscoveryRequest {
  /** Null for a user without a website, who sends none or an empty one. */
  readonly userUrl: string | null;
  readonly industry: string | null;
  /** 1 to 50. */
  readonly most: number;
}

/** Whom the wizard wants the sitemaps of to be compared. */
export interface ComparisonRequest {
  /** Null for the site that was analysed last. */
  readonly userUrl: string | null;
  /** Addresses or domains; empty for the most relevant competitors. */
  readonly competitors: readonly string[];
  /** 1 to 10. */
  readonly most: number;
}

/** Reads the body of a discovery. Throws ValidationError for members of another type; others are ignored. */
export function discoveryRequest(body: unknown): DiscoveryRequest {
  return {
    userUrl: userUrlIn(body),
    industry: textIn(body, 'industry_context')?.slice(0, MAX_INDUSTRY_LENGTH) ?? null,
    most: countIn(body, 'num_results', MOST_RESULTS, DEFAULT_RESULTS),
  };
}

/** Reads the body of an analysis or a comparison of sitemaps. Throws ValidationError as `discoveryRequest` does. */
export function comparisonRequest(body: unknown): ComparisonRequest {
  return {
    userUrl: userUrlIn(body),
    competitors: textsIn(body, 'competitors').slice(0, MOST_NAMED),
    most: countIn(body, 'max_competitors', MOST_COMPARED, DEFAULT_COMPARED),
  };
}

/** The address in a body; null when there is none. Throws ValidationError for what cannot be one. */
export function userUrlIn(body: unknown): string | null {
  const url = textIn(body, 'user_url');
  if (url !== null && url.length > MAX_ADDRESS_LENGTH)
    throw new ValidationError([{ path: 'user_url', message: `must have at most ${MAX_ADDRESS_LENGTH} characters` }]);
  return url;
}

function textIn(body: unknown, name: string): string | null {
  const value = memberOf(body, name);
  if (value === null) return null;
  if (typeof value !== 'string') throw new ValidationError([{ path: name, message: 'must be text' }]);
  return value.trim() === '' ? null : value.trim();
}

function textsIn(body: unknown, name: string): string[] {
  const value = memberOf(body, name) ?? [];
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw new ValidationError([{ path: name, message: 'must be a list of addresses or domains' }]);
}

function countIn(body: unknown, name: string, most: number, usual: number): number {
  const value = memberOf(body, name) ?? usual;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw new ValidationError([{ path: name, message: 'must be a whole number from 1' }]);
  return Math.min(value, most);
}

function memberOf(body: unknown, name: string): unknown {
  return isJsonObject(body) ? (body[name] ?? null) : null;
}
