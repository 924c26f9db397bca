/** Deepest nesting of a request body; recursive readers behind it could not take much more than a few thousand. */
const MAX_BODY_DEPTH = 64;

/** Most members of a request body itself; no route has a tenth of that. */
const MAX_BODY_MEMBERS = 200;

/** Most members of any object, and entries of any list, inside a body: reading them takes time by the square. */
const MAX_MEMBERS = 1_000;

/** Most values in a body altogether. */
const MAX_VALUES = 100_000;

/** Why a request body is not worth looking at: not an object, too large in some direction. Null when it is. */
export function bodyProblem(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  if (typeof body !== 'object' || Array.isArray(body)) return 'The body must be a JSON object.';
  if (Object.keys(body).length > MAX_BODY_MEMBERS) return `The body has more than ${MAX_BODY_MEMBERS} members.`;
  return sizeProblem(body);
}

/** Walks level by level, without recursion. */
function sizeProblem(body: object): string | null {
  let level: object[] = [body];
  let values = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > MAX_BODY_DEPTH) return `The body is nested deeper than ${MAX_BODY_DEPTH} levels.`;
    const members = level.map((container): unknown[] => Object.values(container));
    if (members.some(({ length }) => length > MAX_MEMBERS)) {
      return `The body has an object or a list of more than ${MAX_MEMBERS} members.`;
    }
    const inner = members.flat();
    values += inner.length;
    if (values > MAX_VALUES) return `The body holds more than ${MAX_VALUES} values.`;
    level = inner.filter((item): item is object => typeof item === 'object' && item !== null);
  }
  return null;
}
