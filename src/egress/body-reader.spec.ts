import { describe, expect, it } from '@jest/globals';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { readBody } from './body-reader.js';
import { EgressInvalidResponseError, EgressTooLargeError } from './egress.errors.js';

const text = 'A page about bread. '.repeat(200);
const plain = Buffer.from(text);
const KIB = 1024;

async function* inPieces(bytes: Uint8Array, size = 100): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
  await Promise.resolve();
}

const read = (bytes: Uint8Array, coding: string, maxBytes = 64 * KIB, overflow: 'refuse' | 'truncate' = 'refuse') =>
  readBody(inPieces(bytes), coding, { maxBytes, overflow });

describe('readBody', () => {
  it.each([
    ['', plain],
    ['identity', plain],
    ['gzip', gzipSync(plain)],
    ['GZIP ', gzipSync(plain)],
    ['br', brotliCompressSync(plain)],
    ['deflate', deflateSync(plain)],
    ['deflate', deflateRawSync(plain)],
  ])('reads a body with the content encoding %j', async (coding, sent) => {
    const { bytes, truncated } = await read(sent, coding);
    expect(Buffer.from(bytes).toString()).toBe(text);
    expect(truncated).toBe(false);
  });

  it.each(['', 'gzip', 'deflate', 'br'])('reads an empty body with the content encoding %j', async (coding) => {
    const body = coding === 'br' ? brotliCompressSync('') : Buffer.alloc(0);
    await expect(read(body, coding)).resolves.toEqual({ bytes: Buffer.alloc(0), truncated: false });
  });

  it('accepts a body of exactly the limit and refuses one byte more', async () => {
    await expect(read(plain, '', plain.length)).resolves.toMatchObject({ truncated: false });
    await expect(read(plain, '', plain.length - 1)).rejects.toThrow(EgressTooLargeError);
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('stops a %s bomb at the limit', async (coding, compress) => {
    const bomb = compress(Buffer.alloc(64 * KIB * KIB));
    expect(bomb.length).toBeLessThan(100 * KIB);
    await expect(read(bomb, coding, 100 * KIB)).rejects.toThrow(EgressTooLargeError);
  });

  it('counts the bytes before decompression too', async () => {
    const emptyMembers = Buffer.concat(Array.from({ length: 100 }, () => gzipSync('')));
    await expect(read(emptyMembers, 'gzip', KIB)).rejects.toThrow(EgressTooLargeError);
  });

  it.each([
    ['', plain],
    ['gzip', gzipSync(plain)],
  ])('keeps the beginning when asked to truncate (content encoding %j)', async (coding, sent) => {
    const { bytes, truncated } = await read(sent, coding, 1_000, 'truncate');
    expect(Buffer.from(bytes).toString()).toBe(text.slice(0, 1_000));
    expect(truncated).toBe(true);
  });

  it('ends the source when it stops early', async () => {
    let ended = false;
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        for (;;) yield await Promise.resolve(plain);
      } finally {
        ended = true;
      }
    }
    await expect(readBody(endless(), '', { maxBytes: 10 * KIB, overflow: 'refuse' })).rejects.toThrow(
      EgressTooLargeError,
    );
    expect(ended).toBe(true);
  });

  it.each(['zstd', 'compress', 'gzip, gzip'])('names the content encoding %j it did not ask for', async (coding) => {
    await expect(read(plain, coding)).rejects.toThrow(EgressInvalidResponseError);
  });

  it.each([
    ['gzip', gzipSync(plain)],
    ['deflate', deflateSync(plain)],
    ['br', brotliCompressSync(plain)],
  ])('fails on a %s body that ends too early', async (coding, sent) => {
    await expect(read(sent.subarray(0, sent.length - 5), coding)).rejects.toThrow();
  });

  it('passes an error of the source on, also through a decompressor', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield gzipSync(plain).subarray(0, 20);
      throw await Promise.resolve(new Error('line cut'));
    }
    await expect(readBody(failing(), 'gzip', { maxBytes: KIB, overflow: 'refuse' })).rejects.toThrow('line cut');
  });
});
