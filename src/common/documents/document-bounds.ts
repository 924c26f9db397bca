/** A JSON object whose members nobody but the client knows. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Deepest nesting of a stored document. */
export const MAX_DOCUMENT_DEPTH = 20;

/** Whether a value is a JSON object: not null, not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether PostgreSQL can store a text in a JSON column: it takes neither NUL nor half a surrogate pair. */
export function isStorableText(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Why a JSON value cannot be stored: too deep, too large (bytes as JSON in UTF-8) or unstorable text. Null when it can. */
export function documentProblem(value: unknown, maxBytes: number): string | null {
  return nestingProblem(value) ?? (byteSize(value) > maxBytes ? `must be at most ${maxBytes / 1000} kB as JSON` : null);
}

/** Walks without recursion: the depth of what comes in is the sender's choice. */
function nestingProblem(root: unknown): string | null {
  const pending = [{ value: root, depth: 0 }];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const { value, depth } = item;
    if (depth > MAX_DOCUMENT_DEPTH) return `must be nested at most ${MAX_DOCUMENT_DEPTH} levels deep`;
    if (typeof value === 'string' && !isStorableText(value)) return 'must hold neither NUL nor broken characters';
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, member] of Object.entries(value)) {
      if (!isStorableText(key)) return 'must hold neither NUL nor broken characters';
      pending.push({ value: member, depth: depth + 1 });
    }
  }
  return null;
}

function byteSize(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
