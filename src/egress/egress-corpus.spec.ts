import { describe, expect, it } from '@jest/globals';
import { parseAllowList } from './allow-list.js';
import { EgressError, EgressRefusedError } from './egress.errors.js';
import { bareHost, resolveTarget } from './host-check.js';
import { parseTargetUrl } from './target-url.js';
import { egressClientFor, scriptedResolver } from './testing/egress-client-factory.js';
import { startLoopbackServer } from './testing/loopback-server.js';
import { OPEN_ADDRESSES } from './testing/open-addresses.js';
import { REFUSED_ADDRESSES } from './testing/refused-addresses.js';
import { REFUSED_ANSWERS } from './testing/refused-answers.js';
import { watchSockets } from './testing/socket-watch.js';

/** Every name leads to this machine: what the text of an address lets through, the address policy must stop. */
const inward = () => scriptedResolver(['127.0.0.1']).resolve;
const all = Object.values(REFUSED_ADDRESSES).flat();
/** A redirect's target is sent in a header, which holds ASCII; `http:x` leads from one http page to another of its site. */
const inHeaders = all.filter((url) => /^[\x20-\x7e]+$/.test(url) && URL.canParse(url) && !/^http:\/?\w/.test(url));

describe('corpus of refused addresses', () => {
  it('has at least 250 different cases', () => {
    expect(new Set(all).size).toBeGreaterThanOrEqual(250);
  });

  describe.each(Object.entries(REFUSED_ADDRESSES))('%s', (_trick, urls) => {
    it.each(urls)('opens no socket for %j', async (url) => {
      using sockets = watchSockets();
      await expect(egressClientFor([], inward()).get(url)).rejects.toThrow(EgressRefusedError);
      expect(sockets.opened()).toBe(0);
    });
  });

  it.each(REFUSED_ANSWERS)('opens no socket for a host whose answer is %s', async (_kind, answer) => {
    using sockets = watchSockets();
    const { resolve, asked } = scriptedResolver(answer);
    await expect(egressClientFor([], resolve).get('https://shop.example/')).rejects.toThrow(EgressError);
    expect(sockets.opened()).toBe(0);
    expect(asked).toEqual(['shop.example']);
  });
});

describe('corpus behind redirects', () => {
  it('opens no socket but that to the site that redirects, whatever it redirects to', async () => {
    await using site = await startLoopbackServer((request, response) => {
      const location = decodeURIComponent(request.url?.slice(2) ?? '');
      response.writeHead(302, { location }).end();
    });
    const client = egressClientFor([site.authority], inward());
    const reached: string[] = [];
    for (const target of inHeaders) {
      using sockets = watchSockets();
      await expect(client.get(`${site.origin}/?${encodeURIComponent(target)}`)).rejects.toThrow(EgressError);
      if (sockets.opened() !== 1) reached.push(target);
    }
    expect(reached).toEqual([]);
    expect(site.connections()).toBe(inHeaders.length);
    expect(inHeaders.length).toBeGreaterThan(200);
  });

  it.each([1, 2, 3, 4, 5])('opens none after a chain of %d redirects', async (length) => {
    await using secret = await startLoopbackServer((_request, response) => response.end('secret'));
    await using site = await startLoopbackServer((request, response) => {
      const left = Number(request.url?.slice(1));
      response.writeHead(307, { location: left > 1 ? `/${left - 1}` : `${secret.origin}/` }).end();
    });
    using sockets = watchSockets();
    const client = egressClientFor([site.authority]);
    await expect(client.get(`${site.origin}/${length}`)).rejects.toThrow(EgressError);
    expect(sockets.opened()).toBe(length);
    expect(secret.connections()).toBe(0);
  });

  it.each([
    ['an open host that turns inward', ['127.0.0.2']],
    ['one that gains an inward address', ['127.0.0.1', '127.0.0.2']],
    ['one that loses its address', []],
  ])('connects to the address that was checked and not to that of %s', async (_kind, later) => {
    await using site = await startLoopbackServer((_request, response) => response.end('checked'));
    await using inside = await startLoopbackServer((_request, response) => response.end('inside'), {
      host: '127.0.0.2',
      port: site.port,
    });
    const { resolve, asked } = scriptedResolver(['127.0.0.1'], later);
    const client = egressClientFor([`rebind.example:${site.port}`], resolve);
    const { body } = await client.get(`http://rebind.example:${site.port}/`);
    expect(Buffer.from(body).toString()).toBe('checked');
    expect(asked).toHaveLength(1);
    expect(inside.connections()).toBe(0);
  });
});

describe('corpus of open addresses', () => {
  it.each(OPEN_ADDRESSES)('lets %j through to %s', async (text, host, port) => {
    const target = parseTargetUrl(text, parseAllowList([]));
    expect([bareHost(target.url), target.port]).toEqual([host, port]);
    const { resolve } = scriptedResolver(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946']);
    await expect(resolveTarget(target, resolve)).resolves.not.toHaveLength(0);
  });

  it.each([
    'http://127.0.0.1:',
    'http://2130706433:',
    'http://0x7f.1:',
    'http://[::ffff:7f00:1]:',
    'http://localhost:',
  ])('reaches through %s… only what the operator opened under that very host', async (prefix) => {
    await using site = await startLoopbackServer((_request, response) => response.end('open'));
    const client = egressClientFor([site.authority], inward());
    const isSameHost = new URL(`${prefix}1/`).hostname === '127.0.0.1';
    await client.get(`${prefix}${site.port}/`).catch(() => undefined);
    expect(site.connections()).toBe(isSameHost ? 1 : 0);
  });
});
