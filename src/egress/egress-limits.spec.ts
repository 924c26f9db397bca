import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import type { EgressRequest } from './egress-request.js';
import { egressClientFor } from './testing/egress-client-factory.js';
import { startLoopbackServer } from './testing/loopback-server.js';

const MIB = 1024 * 1024;
const html: EgressRequest = { accept: ['text/html'], maxBytes: MIB };

/** A server below HTTP: whatever `answer` writes is what the client sees. */
async function rawServer(
  answer: (socket: Socket) => void,
): Promise<AsyncDisposable & { origin: string; authority: string }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined).once('data', () => answer(socket));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const authority = `127.0.0.1:${address.port}`;
  return {
    authority,
    origin: `http://${authority}`,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

describe('EgressClient limits', () => {
  it('refuses an announced 10 GB body without waiting for it', async () => {
    await using site = await startLoopbackServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': 10_000_000_000 }).flushHeaders();
    });
    await expect(egressClientFor([site.authority]).get(site.origin, html)).rejects.toMatchObject({
      problem: { code: 'site_too_large', status: 422 },
      extensions: { max_bytes: MIB },
    });
  });

  it('stops an endless body at the limit and hangs up', async () => {
    const hungUp = Promise.withResolvers<unknown>();
    await using site = await startLoopbackServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).on('close', () => hungUp.resolve(null));
      const more = (): void => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    await expect(egressClientFor([site.authority]).get(site.origin, html)).rejects.toMatchObject({
      problem: { code: 'site_too_large' },
    });
    await hungUp.promise;
  });

  it('stops a compression bomb at the limit', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * MIB));
    await using site = await startLoopbackServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(bomb.length).toBeLessThan(MIB);
    await expect(egressClientFor([site.authority]).get(site.origin, html)).rejects.toMatchObject({
      problem: { code: 'site_too_large' },
    });
  });

  it('returns the beginning of a long body when asked to truncate', async () => {
    await using site = await startLoopbackServer((_request, response) => response.end('x'.repeat(5_000)));
    const response = await egressClientFor([site.authority]).get(site.origin, {
      maxBytes: 1_000,
      overflow: 'truncate',
    });
    expect(response).toMatchObject({ truncated: true });
    expect(response.body).toHaveLength(1_000);
  });

  it.each([
    ['application/pdf', { 'content-type': 'application/pdf' }],
    ['', {}],
  ])('refuses the content type %j without reading the body', async (mediaType, headers) => {
    await using site = await startLoopbackServer((_request, response) => {
      response.writeHead(200, headers).write('%PDF');
    });
    await expect(egressClientFor([site.authority]).get(site.origin, html)).rejects.toMatchObject({
      problem: { code: 'site_content_type' },
      mediaType,
    });
  });

  it('lets a predicate decide about the content type', async () => {
    await using site = await startLoopbackServer((_request, response) =>
      response.writeHead(200, { 'content-type': 'Text/Plain; charset=utf-8' }).end('text'),
    );
    const client = egressClientFor([site.authority]);
    await expect(client.get(site.origin, { accept: (type) => type === 'text/plain' })).resolves.toMatchObject({
      status: 200,
    });
    await expect(client.get(site.origin, { accept: () => false })).rejects.toMatchObject({ mediaType: 'text/plain' });
  });

  it.each([
    [
      'total',
      { totalMs: 300 },
      (socket: Socket) => {
        socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 1000\r\n\r\n');
        const drip = setInterval(() => socket.write('x'), 20);
        socket.on('close', () => clearInterval(drip));
      },
    ],
    ['headers', { headersMs: 200 }, () => undefined],
    [
      'body',
      { bodyIdleMs: 200 },
      (socket: Socket) =>
        socket.write('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 1000\r\n\r\nstart'),
    ],
  ] as const)('gives up when the limit for %s passes', async (phase, timeouts, answer) => {
    await using site = await rawServer(answer);
    await expect(egressClientFor([site.authority]).get(site.origin, { timeouts })).rejects.toMatchObject({
      problem: { code: 'site_timeout' },
      phase,
    });
  });

  it('counts a name service that never answers against the total', async () => {
    const client = egressClientFor([], () => new Promise(() => undefined));
    await expect(client.get('http://slow.example/', { timeouts: { totalMs: 100 } })).rejects.toMatchObject({
      phase: 'total',
    });
  });

  it('counts all redirects of a call against one total', async () => {
    await using site = await startLoopbackServer((request, response) => {
      setTimeout(
        () => response.writeHead(302, { location: `/${request.url?.length ?? 0}${request.url ?? ''}` }).end(),
        60,
      );
    });
    const request = { timeouts: { totalMs: 150 }, maxRedirects: 100 };
    await expect(egressClientFor([site.authority]).get(site.origin, request)).rejects.toMatchObject({ phase: 'total' });
  });

  it('names a redirect that leads in a circle', async () => {
    await using site = await startLoopbackServer((request, response) =>
      response.writeHead(302, { location: request.url === '/a' ? '/b' : '/a' }).end(),
    );
    await expect(egressClientFor([site.authority]).get(`${site.origin}/a`)).rejects.toMatchObject({
      problem: { code: 'site_redirect' },
      reason: 'loop',
    });
    expect(site.requests).toHaveLength(2);
  });

  it('follows five redirects and not a sixth', async () => {
    await using site = await startLoopbackServer((request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 6) response.end('arrived');
      else response.writeHead(302, { location: `/${step + 1}` }).end();
    });
    const client = egressClientFor([site.authority]);
    await expect(client.get(`${site.origin}/1`)).resolves.toMatchObject({ url: `${site.origin}/6` });
    await expect(client.get(`${site.origin}/0`)).rejects.toMatchObject({ reason: 'too_many' });
  });

  it.each([
    ['site_unreachable', 'a body that ends too early', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort'],
    ['site_unreachable', 'no response at all', ''],
    ['site_invalid_response', 'something that is not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['site_invalid_response', 'endless headers', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`],
    [
      'site_invalid_response',
      'broken gzip',
      'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 5\r\n\r\nplain',
    ],
    [
      'site_invalid_response',
      'a foreign compression',
      'HTTP/1.1 200 OK\r\ncontent-encoding: zstd\r\ncontent-length: 1\r\n\r\nx',
    ],
  ])('names as %s: %s', async (code, _kind, bytes) => {
    await using site = await rawServer((socket) => socket.end(bytes));
    await expect(egressClientFor([site.authority]).get(site.origin)).rejects.toMatchObject({ problem: { code } });
  });

  it('names a refused connection', async () => {
    const site = await startLoopbackServer(() => undefined);
    await site[Symbol.asyncDispose]();
    await expect(egressClientFor([site.authority]).get(site.origin)).rejects.toMatchObject({
      problem: { code: 'site_unreachable', status: 422 },
      reason: 'connection_refused',
    });
  });

  it.each([
    ['has no entry', egressClientFor([])],
    ['has an empty answer', egressClientFor([], () => Promise.resolve([]))],
  ])('names a host that %s in DNS', async (_kind, client) => {
    await expect(client.get('http://nowhere.example/')).rejects.toMatchObject({ reason: 'dns' });
  });
});
