import { setTimeout } from 'node:timers/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const TEN_GIGABYTES = 10 * 1024 ** 3;
const BOMB_BYTES = 64 * 1024 * 1024;

/** Sends pieces of a body until the reader hangs up. */
async function pour(response: ServerResponse, piece: string | Buffer, pauseMs: number): Promise<void> {
  response.on('error', () => undefined);
  while (!response.destroyed) {
    response.write(piece);
    await setTimeout(pauseMs);
  }
}

type Attack = (response: ServerResponse) => unknown;

/** What a hostile server does at each path; those that answer 200 pretend to be pages. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  // The two that take longest come first, so that they are waited for together.
  '/slow-drip': (response) => pour(response.writeHead(200, HTML), '<', 300),
  '/silent': () => undefined,
  '/gzip-bomb': (response) =>
    response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(BOMB_BYTES, 'a'))),
  '/brotli-bomb': (response) =>
    response
      .writeHead(200, { ...HTML, 'content-encoding': 'br' })
      .end(brotliCompressSync(Buffer.alloc(BOMB_BYTES, 'a'))),
  '/broken-gzip': (response) => response.writeHead(200, { ...HTML, 'content-encoding': 'gzip' }).end('no gzip at all'),
  '/endless': (response) => pour(response.writeHead(200, HTML), '<p>more</p>'.repeat(20_000), 1),
  '/ten-gigabytes': (response) =>
    response.writeHead(200, { ...HTML, 'content-length': String(TEN_GIGABYTES) }).write('<p>'),
  '/cut-short': (response) => {
    response.writeHead(200, { ...HTML, 'content-length': '1000' }).write('<p>short');
    response.socket?.end();
  },
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/long-chain': (response) => response.writeHead(302, { location: '/long-chain/0' }).end(),
  '/inward': (response) => response.writeHead(302, { location: 'http://169.254.169.254/latest/' }).end(),
  '/endless-headers': (response) => response.writeHead(200, { ...HTML, 'x-pad': 'y'.repeat(100_000) }).end(),
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('PNG'),
  '/binary': (response) =>
    response.writeHead(200, HTML).end(Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 256))),
  '/invalid-utf-8': (response) =>
    response.writeHead(200, HTML).end(Buffer.from('<p>caf\xe9 \xff\xfe words in a broken encoding</p>', 'latin1')),
  '/deep': (response) => response.writeHead(200, HTML).end(`${'<div><b>'.repeat(60_000)}text in the depth`),
  '/many-attributes': (response) =>
    response
      .writeHead(200, HTML)
      .end(`<p ${Array.from({ length: 60_000 }, (_, i) => `a${i}="b"`).join(' ')}>attributes`),
};

/** A site with a good home page that links to every attack and to one more good page. */
export function hostileSite(home: string, good: string): RequestListener {
  return (request, response) => {
    const path = request.url ?? '';
    const chain = /^\/long-chain\/(\d+)$/.exec(path)?.[1];
    if (chain !== undefined) response.writeHead(302, { location: `/long-chain/${Number(chain) + 1}` }).end();
    else if (path === '/') response.writeHead(200, HTML).end(home);
    else if (path === '/good') response.writeHead(200, HTML).end(good);
    else if (ATTACKS[path] !== undefined) ATTACKS[path](response);
    else response.writeHead(404).end();
  };
}
