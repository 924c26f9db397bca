import { type ByteStream, decoderFor } from './body-decoder.js';
import type { OverflowRule } from './egress-request.js';
import { EgressTooLargeError } from './egress.errors.js';

/** How much of a body to keep. */
export interface BodyLimit {
  /** Counted twice: as received and after decompression. */
  readonly maxBytes: number;
  readonly overflow: OverflowRule;
}

/** A body as far as it was read. */
export interface LimitedBody {
  readonly bytes: Uint8Array;
  readonly truncated: boolean;
}

/**
 * Reads a response body, undoing its `Content-Encoding`. Stops at the limit, so that neither an endless body nor a
 * compression bomb takes more memory than `maxBytes` and a few pieces. Throws `EgressTooLargeError`, or
 * `EgressInvalidResponseError` for a coding that was not asked for.
 */
export async function readBody(source: ByteStream, contentEncoding: string, limit: BodyLimit): Promise<LimitedBody> {
  const decode = decoderFor(contentEncoding);
  const kept: Uint8Array[] = [];
  try {
    for await (const piece of upTo(limit.maxBytes, decode(upTo(limit.maxBytes, source)))) kept.push(piece);
  } catch (error) {
    if (!(error instanceof BodyOverflow)) throw error;
    if (limit.overflow === 'refuse') throw new EgressTooLargeError(limit.maxBytes);
    return { bytes: Buffer.concat(kept), truncated: true };
  }
  return { bytes: Buffer.concat(kept), truncated: false };
}

/** Says that a body went over its limit; never leaves this file. */
class BodyOverflow extends Error {}

async function* upTo(maxBytes: number, source: ByteStream): ByteStream {
  let left = maxBytes;
  for await (const piece of source) {
    if (piece.length > left) {
      yield piece.subarray(0, left);
      throw new BodyOverflow();
    }
    left -= piece.length;
    yield piece;
  }
}
