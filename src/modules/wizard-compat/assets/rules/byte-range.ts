/** A part of a file: positions of its first and last byte. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The part of a file that a Range header asks for; null for the whole. Players of Safari ask for parts and play nothing
 * without. Several parts, a part beyond the file and what is no range are answered with the whole.
 */
export function byteRange(header: string | undefined, bytes: number): ByteRange | null {
  const [, from, to] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header ?? '') ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return null;
  const isTail = from === '';
  const first = isTail ? Math.max(bytes - Number(to), 0) : Number(from);
  const last = isTail || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1);
  return first <= last ? { first, last } : null;
}
