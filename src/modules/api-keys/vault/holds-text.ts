/**
 * Whether a value holds a text anywhere: in a string, a name or a value of an object, a list, a map, a set, or what an
 * error says. What only code can reach, such as a closure or a private field, is not seen.
 */
export function holdsText(root: unknown, text: string): boolean {
  const pending: unknown[] = [root];
  const seen = new Set<object>();
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value === 'string' && value.includes(text)) return true;
    if (typeof value !== 'object' || value === null || seen.has(value)) continue;
    seen.add(value);
    pending.push(...partsOf(value));
  }
  return false;
}

function partsOf(value: object): readonly unknown[] {
  if (value instanceof Map) return [...value.keys(), ...value.values()] as readonly unknown[];
  if (value instanceof Set) return [...value] as readonly unknown[];
  if (ArrayBuffer.isView(value))
    return [Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('latin1')];
  const own = Object.entries(value).flat() as readonly unknown[];
  return value instanceof Error ? [...own, value.message, value.stack, value.cause] : own;
}
