/** What stands before `token` in the names of tokens that let somebody in; `csrf` and `max` do not. */
const TOKEN_OF =
  '(access|refresh|o?auth2?|bearer|session|personal|id|api|app|bot|client|device|user|page|account|long[_-]?lived)';

/** Whole member names that secrets go by; `type_token_ratio`, `csrf-token` and `max_tokens` are none of them. */
const SECRET_NAME = new RegExp(
  [
    `^(${TOKEN_OF}[_-]?)*token$`,
    `^(${TOKEN_OF}[_-]?)+tokens$`,
    'secret',
    'passwo?r?d|passphrase|^pwd$',
    '(api|private|access)[_-]?key',
    '^authorization$',
    'credential',
    '^(set-)?cookie$',
    '^jwt$',
  ].join('|'),
  'i',
);

/**
 * How well-known providers write their keys: OpenAI and its like, Tavily, Hugging Face, Groq, xAI, Perplexity, Firecrawl,
 * CopilotKit, AWS, GitHub, GitLab, Slack, Google, Stripe, npm, private keys, bearer headers and JWTs. Keys that are plain UUIDs (Exa) cannot be told from ids.
 */
const SECRET_VALUE = new RegExp(
  [
    String.raw`\bsk-[\w-]{16,}`,
    String.raw`\b(tvly|xai|pplx|fc)-[\w-]{16,}`,
    String.raw`\b(hf|gsk)_\w{16,}`,
    String.raw`\bck_pub_\w{16,}`,
    String.raw`\bAKIA[0-9A-Z]{16}\b`,
    String.raw`\bgh[pousr]_\w{20,}`,
    String.raw`\bgithub_pat_\w{20,}`,
    String.raw`\bglpat-[\w-]{20,}`,
    String.raw`\bya29\.[\w-]{20,}`,
    String.raw`\b[sr]k_(live|test)_\w{16,}`,
    String.raw`\bnpm_\w{30,}`,
    String.raw`-----BEGIN [A-Z ]*PRIVATE KEY-----`,
    String.raw`\bxox[abprs]-[\w-]{10,}`,
    String.raw`\bAIza[\w-]{30,}`,
    String.raw`\bBearer\s+\S{16,}`,
    String.raw`\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]+`,
  ].join('|'),
);

/** Longest path that is told, in characters. */
const MAX_PATH = 120;

/**
 * Where a document holds a secret, at any depth: anything under a name that secrets go by, or a text that looks like a
 * key; a name that looks like one is told by the path of what holds it. Null when there is none. The path never contains
 * the secret.
 */
export function findSecret(root: unknown): string | null {
  const pending: { value: unknown; path: string }[] = [{ value: root, path: '' }];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { value, path } = item;
    if (typeof value === 'string' && SECRET_VALUE.test(value)) return path;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (SECRET_VALUE.test(name)) return path;
      const here = (path === '' ? name : `${path}.${name}`).slice(0, MAX_PATH);
      if (SECRET_NAME.test(name.trim()) && !isEmpty(inner)) return here;
      pending.push({ value: inner, path: here });
    }
  }
  return null;
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === '' || typeof value === 'boolean') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}
