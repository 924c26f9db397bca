import { withoutInvisible } from '../../text/index.js';
import { type JsonValue, objectOf } from './json-value.js';

/**
 * A parsed document without dangerous names and without characters that nobody sees. Recursion is bounded by the depth
 * that answers may have.
 */
export function fromParsed(parsed: unknown): JsonValue {
  if (typeof parsed === 'string') return withoutInvisible(parsed);
  if (typeof parsed === 'number') return Number.isFinite(parsed) ? parsed : null;
  if (typeof parsed === 'boolean') return parsed;
  if (Array.isArray(parsed)) return parsed.map(fromParsed);
  if (typeof parsed !== 'object' || parsed === null) return null;
  return objectOf(Object.entries(parsed).map(([name, value]) => [withoutInvisible(name), fromParsed(value)] as const));
}
