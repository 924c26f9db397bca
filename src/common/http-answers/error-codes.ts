/** Names under which providers put the code of an error. */
const CODE_NAMES: ReadonlySet<string> = new Set(['code', 'type', 'status', 'reason', 'tag', 'error']);
const LONGEST_CODE = 60;
const DEEPEST = 6;
const MOST_VALUES = 200;

/**
 * The codes in a parsed error body: short texts under the names that providers use for them. They serve to be looked up
 * in lists of known codes and are never shown: a provider may put anything there, even the key.
 */
export function errorCodes(body: unknown): ReadonlySet<string> {
  const codes = new Set<string>();
  let waiting: { readonly value: unknown; readonly depth: number }[] = [{ value: body, depth: 0 }];
  for (let seen = 0; waiting.length > 0 && seen < MOST_VALUES; seen += 1) {
    const [next, ...rest] = waiting;
    waiting = rest;
    if (next === undefined || typeof next.value !== 'object' || next.value === null || next.depth > DEEPEST) continue;
    for (const [name, value] of Object.entries(next.value)) {
      if (typeof value === 'string' && value.length <= LONGEST_CODE && CODE_NAMES.has(name)) codes.add(value);
      else if (typeof value === 'object') waiting.push({ value, depth: next.depth + 1 });
    }
  }
  return codes;
}
