import { MalformedRequestError } from '../../common/errors/index.js';

/** Most characters of an Idempotency-Key. */
export const LONGEST_KEY = 255;

const VISIBLE_ASCII = new RegExp(`^[\\x21-\\x7e]{1,${LONGEST_KEY}}$`);

/** The client's name for a request that it may repeat; undefined without the header. Throws MalformedRequestError. */
export function readIdempotencyKey(header: string | string[] | undefined): string | undefined {
  if (header === undefined) return undefined;
  if (typeof header === 'string' && VISIBLE_ASCII.test(header)) return header;
  throw new MalformedRequestError(
    `Idempotency-Key must be one value of 1 to ${LONGEST_KEY} visible ASCII characters, such as a random UUID.`,
  );
}
