import { pipeline, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { EgressInvalidResponseError } from './egress.errors.js';

/** Pieces of a body. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** Undoes a compression piece by piece. */
export type BodyDecoder = (source: ByteStream) => ByteStream;

/** The decoder for a `Content-Encoding`. Throws `EgressInvalidResponseError` for one that was not asked for. */
export function decoderFor(contentEncoding: string): BodyDecoder {
  switch (contentEncoding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return (source) => source;
    case 'gzip':
    case 'x-gzip':
      return (source) => decompress(source, () => createGunzip());
    case 'br':
      return (source) => decompress(source, () => createBrotliDecompress());
    case 'deflate':
      return (source) => decompress(source, inflaterFor);
    default:
      throw new EgressInvalidResponseError('The website uses a compression that was not asked for.');
  }
}

/** A response without a body may still name a compression, so the decompressor starts with the first piece. */
async function* decompress(source: ByteStream, create: (first: Uint8Array) => Transform): ByteStream {
  const pieces = source[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done === true) return;
  // Whoever iterates the decompressor receives its errors and those of the source: the callback has nothing to add.
  yield* pipeline(startingWith(first.value, pieces), create(first.value), () => undefined);
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): ByteStream {
  yield first;
  yield* { [Symbol.asyncIterator]: () => rest };
}

/** Some servers send `deflate` with the header of RFC 1950, as they should, and some without: its first byte tells. */
function inflaterFor(first: Uint8Array): Transform {
  const compressionMethod = (first[0] ?? 0) & 0x0f;
  return compressionMethod === 8 ? createInflate() : createInflateRaw();
}
