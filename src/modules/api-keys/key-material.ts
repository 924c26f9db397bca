/** 8 to 512 printable ASCII characters, the space not among them. */
const KEY = /^[\x21-\x7e]{8,512}$/;

/** What a key must look like, said without repeating it. */
export const KEY_RULE = 'must be 8 to 512 printable ASCII characters without spaces';

const LAST_SHOWN = 4;

/** A key without the white space that pasting leaves around it. */
export function trimKey(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

/** Whether a trimmed value can be a key. */
export function isKey(value: unknown): value is string {
  return typeof value === 'string' && KEY.test(value);
}

/** The last four characters of a key, by which people recognise it. */
export function lastFour(key: string): string {
  return key.slice(-LAST_SHOWN);
}

/** How a stored key is shown: `••••abcd`. */
export function maskedKey(last4: string): string {
  return `••••${last4}`;
}
