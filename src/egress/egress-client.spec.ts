import { once } from 'node:events';
import { createServer } from 'node:net';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { EgressClient } from './egress-client.js';
import { EGRESS_OPTIONS } from './egress-options.js';
import { EgressRedirectError, EgressRefusedError } from './egress.errors.js';
import { EgressModule } from './egress.module.js';
import { egressClientFor, scriptedResolver } from './testing/egress-client-factory.js';
import { startLoopbackServer } from './testing/loopback-server.js';

describe('EgressClient', () => {
  it('returns status, headers in lower case and the decompressed body', async () => {
    await using site = await startLoopbackServer((_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip', 'X-Two': ['a', 'b'] });
      response.end(gzipSync('<p>bread</p>'));
    });
    const response = await egressClientFor([site.authority]).get(`${site.origin}/page?q=1#top`, {
      accept: ['text/html'],
    });
    expect(response).toMatchObject({
      url: `${site.origin}/page?q=1`,
      status: 200,
      headers: { 'content-type': 'text/html', 'x-two': 'a, b' },
      truncated: false,
      redirects: [],
    });
    expect(Buffer.from(response.body).toString()).toBe('<p>bread</p>');
    expect(site.requests[0]?.headers).toMatchObject({
      host: site.authority,
      'user-agent': expect.stringContaining('TestReader/1.0'),
      'accept-encoding': 'gzip, deflate, br',
    });
  });

  it('follows relative redirects and lists where it came from', async () => {
    await using site = await startLoopbackServer((request, response) => {
      if (request.url === '/') response.writeHead(301, { location: 'a/b' }).end('moved');
      else if (request.url === '/a/b') response.writeHead(307, { location: '../end#part' }).end();
      else response.end('arrived');
    });
    await expect(egressClientFor([site.authority]).get(site.origin)).resolves.toMatchObject({
      url: `${site.origin}/end`,
      status: 200,
      redirects: [`${site.origin}/`, `${site.origin}/a/b`],
    });
  });

  it('does not carry keys to another origin, not even when a redirect leads back', async () => {
    await using away = await startLoopbackServer((_request, response) =>
      response.writeHead(302, { location: `${home.origin}/back` }).end(),
    );
    await using home = await startLoopbackServer((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: away.origin }).end();
      else response.end('done');
    });
    const client = egressClientFor([home.authority, away.authority]);
    await client.get(home.origin, { headers: { authorization: 'Bearer key' } });
    expect(home.requests.map(({ headers }) => headers.authorization)).toEqual(['Bearer key', undefined]);
    expect(away.requests[0]?.headers.authorization).toBeUndefined();
  });

  it('asks before it follows a redirect, and ends the call when the answer is no', async () => {
    await using site = await startLoopbackServer((_request, response) =>
      response.writeHead(302, { location: '/members' }).end(),
    );
    const targets: string[] = [];
    const beforeRedirect = (url: string): void => {
      targets.push(url);
      throw new Error('members only');
    };
    await expect(egressClientFor([site.authority]).get(site.origin, { beforeRedirect })).rejects.toThrow(
      'members only',
    );
    expect(targets).toEqual([`${site.origin}/members`]);
    expect(site.requests).toHaveLength(1);
  });

  it('normalises an address and refuses what its text forbids without looking anything up', () => {
    const client = egressClientFor([]);
    expect(client.checkAddress('HTTPS://Example.com/a#b')).toBe('https://example.com/a');
    expect(() => client.checkAddress('ftp://example.com/')).toThrow(EgressRefusedError);
  });

  it.each(['http://127.1/', 'http://[::1]/', 'https://10.0.0.1/', 'http://localhost./', 'http://a.LocalHost/'])(
    'refuses the address %s as no public host without looking anything up, unless it is allowed',
    (url) => {
      expect(() => egressClientFor([]).checkPublicAddress(url)).toThrow(EgressRefusedError);
      const { hostname, protocol } = new URL(url);
      const port = protocol === 'http:' ? 80 : 443;
      expect(egressClientFor([`${hostname}:${port}`]).checkPublicAddress(url)).toContain(hostname);
    },
  );

  it.each([204, 304, 404, 500])('answers a status %d with an empty body', async (status) => {
    await using site = await startLoopbackServer((_request, response) => response.writeHead(status).end());
    const response = await egressClientFor([site.authority]).get(site.origin, { accept: ['text/html'] });
    expect(response).toMatchObject({ status, body: new Uint8Array() });
  });

  it('does not read the body of an error page, however long it is', async () => {
    await using site = await startLoopbackServer((_request, response) => {
      response.writeHead(404, { 'content-length': 10_000_000_000 }).write('x'.repeat(100_000));
    });
    const response = await egressClientFor([site.authority]).get(site.origin);
    expect(response).toMatchObject({ status: 404, body: new Uint8Array() });
  });

  it('reads as much of the body of an error page as the caller wants, and cuts the rest', async () => {
    await using site = await startLoopbackServer((_request, response) => {
      response.writeHead(429, { 'content-length': 10_000_000_000 }).write('x'.repeat(100_000));
    });
    const response = await egressClientFor([site.authority]).get(site.origin, { maxErrorBytes: 1_000 });
    expect([response.status, response.body.length, response.truncated]).toEqual([429, 1_000, true]);
  });

  it('posts a JSON document', async () => {
    const body = Promise.withResolvers<string>();
    await using site = await startLoopbackServer((request, response) => {
      let text = '';
      request.on('data', (piece) => (text += String(piece))).on('end', () => body.resolve(text));
      response.end('done');
    });
    await egressClientFor([site.authority]).post(site.origin, { query: 'tea' });
    expect(site.requests[0]).toMatchObject({ method: 'POST', headers: { 'content-type': 'application/json' } });
    expect(await body.promise).toBe('{"query":"tea"}');
  });

  it('does not follow the redirect of a post', async () => {
    await using away = await startLoopbackServer((_request, response) => response.end());
    await using home = await startLoopbackServer((_request, response) =>
      response.writeHead(307, { location: away.origin }).end(),
    );
    const call = egressClientFor([home.authority, away.authority]).post(home.origin, {});
    await expect(call).rejects.toBeInstanceOf(EgressRedirectError);
    expect(away.connections()).toBe(0);
  });

  it('reaches a private address of the operator for the calls that say so, and for no others', async () => {
    await using gateway = await startLoopbackServer((_request, response) => response.end('ok'));
    await using other = await startLoopbackServer((_request, response) => response.end('ok'));
    const client = new EgressClient({ allow: [], operatorUrls: [`${gateway.origin}/v1`], userAgent: 'TestReader/1' });
    expect((await client.get(`${gateway.origin}/v1/models`, { toOperatorUrl: true })).status).toBe(200);
    await expect(client.get(`${gateway.origin}/v1/models`)).rejects.toBeInstanceOf(EgressRefusedError);
    await expect(client.get(other.origin, { toOperatorUrl: true })).rejects.toBeInstanceOf(EgressRefusedError);
    expect([gateway.connections(), other.connections()]).toEqual([1, 0]);
  });

  it('does not let a redirect profit from the address of the operator', async () => {
    await using gateway = await startLoopbackServer((request, response) =>
      request.url === '/' ? response.writeHead(302, { location: '/inside' }).end() : response.end('ok'),
    );
    const client = new EgressClient({ allow: [], operatorUrls: [gateway.origin], userAgent: 'TestReader/1' });
    await expect(client.get(gateway.origin, { toOperatorUrl: true })).rejects.toBeInstanceOf(EgressRefusedError);
    expect(gateway.requests).toHaveLength(1);
  });

  it('accepts a successful response without a body', async () => {
    await using site = await startLoopbackServer((_request, response) => response.end());
    const response = await egressClientFor([site.authority]).get(site.origin, { accept: ['text/html'] });
    expect(response).toMatchObject({ status: 200, body: new Uint8Array() });
  });

  it('hangs up as soon as a call is over, although the site would keep the connection', async () => {
    const ended = Promise.withResolvers<string>();
    await using site = await startLoopbackServer((request, response) => {
      request.socket.on('close', () => ended.resolve('closed'));
      response.end('done');
    });
    await egressClientFor([site.authority]).get(site.origin);
    const patience = setTimeout(() => ended.resolve('still open'), 1_000);
    await expect(ended.promise).resolves.toBe('closed');
    clearTimeout(patience);
  });

  it('sends the name of the host in the TLS handshake with the pinned address', async () => {
    const hello = Promise.withResolvers<Buffer>();
    const server = createServer((socket) =>
      socket
        .on('error', () => undefined)
        .once('data', (data) => {
          hello.resolve(Buffer.from(data));
          socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
        }),
    ).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const { resolve } = scriptedResolver(['127.0.0.1']);
    const call = egressClientFor([`secure.example:${port ?? 0}`], resolve).get(`https://secure.example:${port ?? 0}/`);
    await expect(call).rejects.toMatchObject({ problem: { code: 'site_unreachable' }, reason: 'tls' });
    expect((await hello.promise).toString('latin1')).toContain('secure.example');
    server.close();
    await once(server, 'close');
  });

  it('rejects with the reason of the caller who cancels', async () => {
    await using site = await startLoopbackServer(() => cancel.abort(new Error('changed my mind')));
    const cancel = new AbortController();
    const call = egressClientFor([site.authority]).get(site.origin, { signal: cancel.signal });
    await expect(call).rejects.toThrow('changed my mind');
  });

  it('does not even look a host up when the caller has cancelled already', async () => {
    const { resolve, asked } = scriptedResolver(['127.0.0.1']);
    const signal = AbortSignal.abort(new Error('too late'));
    await expect(egressClientFor([], resolve).get('http://shop.example/', { signal })).rejects.toThrow('too late');
    expect(asked).toEqual([]);
  });

  it('aborts what is under way when it is closed, and refuses new calls', async () => {
    await using site = await startLoopbackServer(() => void client.close());
    const client = egressClientFor([site.authority]);
    await expect(client.get(site.origin)).rejects.toThrow('closed');
    await expect(client.get(site.origin)).rejects.toThrow('closed');
    expect(site.requests).toHaveLength(1);
  });

  it('is offered by the module with the options of the application, and closes with it', async () => {
    await using site = await startLoopbackServer((_request, response) => response.end('ok'));
    const options = { allow: [site.authority], userAgent: 'FromOptions/2' };
    const application = await Test.createTestingModule({
      imports: [EgressModule.forRootAsync({ useFactory: () => options })],
    }).compile();
    const client = application.get(EgressClient);
    expect(application.get(EGRESS_OPTIONS)).toBe(options);
    await client.get(site.origin);
    expect(site.requests[0]?.headers['user-agent']).toBe('FromOptions/2');
    await application.close();
    await expect(client.get(site.origin)).rejects.toThrow('closed');
  });

  it('does not start with an allow list it cannot read', () => {
    expect(() => egressClientFor(['localhost'])).toThrow('EGRESS_ALLOW');
  });
});
