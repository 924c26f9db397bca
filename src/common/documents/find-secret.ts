/** Whole member names that secrets go by; `type_token_ratio` and `csrf-token` are none of them. */
const SECRET_NAME =
  /^((access|refresh|auth|bearer|session|personal)[_-]?)?token$|secret|passwo?r?d|api[_-]?key|^authorization$|credential|^cookie$/i;

/** How well-known providers write their keys: OpenAI and its like, GitHub, Slack, Google, bearer headers and JWTs. */
const SECRET_VALUE =
  /\bsk-[\w-]{16,}|\bgh[pousr]_\w{20,}|\bxox[abprs]-[\w-]{10,}|\bAIza[\w-]{30,}|\bBearer\s+\S{16,}|\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]+/;

/** Longest path that is told, in characters. */
const MAX_PATH = 120;

/**
 * Where a document holds a secret, at any depth: anything under a name that secrets go by, or a text that looks like a
 * key. Null when it holds none. The path never contains the secret's value.
 */
export function findSecret(root: unknown): string | null {
  const pending: { value: unknown; path: string }[] = [{ value: root, path: '' }];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { value, path } = item;
    if (typeof value === 'string' && SECRET_VALUE.test(value)) return path;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      const here = (path === '' ? name : `${path}.${name}`).slice(0, MAX_PATH);
      if (SECRET_NAME.test(name) && !isEmpty(inner)) return here;
      pending.push({ value: inner, path: here });
    }
  }
  return null;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '' || typeof value === 'boolean') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
