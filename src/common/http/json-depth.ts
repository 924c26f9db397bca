/** Deepest nesting of a request body; recursive readers behind it could not take much more than a few thousand. */
const MAX_BODY_DEPTH = 64;

/** Whether objects and arrays are nested more than `limit` levels. Walks without recursion. */
export function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const containers = level.filter((item): item is object => typeof item === 'object' && item !== null);
    if (containers.length > 0 && depth >= limit) return true;
    level = containers.flatMap((container): unknown[] => Object.values(container));
  }
  return false;
}

/** Most members of a request body itself; no route has a tenth of that. */
const MAX_BODY_MEMBERS = 200;

/** Why a request body is not worth looking at: not an object, too many members or too deep. Null when it is. */
export function bodyProblem(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  if (typeof body !== 'object' || Array.isArray(body)) return 'The body must be a JSON object.';
  if (Object.keys(body).length > MAX_BODY_MEMBERS) return `The body has more than ${MAX_BODY_MEMBERS} members.`;
  return isDeeperThan(body, MAX_BODY_DEPTH) ? `The body is nested deeper than ${MAX_BODY_DEPTH} levels.` : null;
}
