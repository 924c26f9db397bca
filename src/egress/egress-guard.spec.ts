import { describe, expect, it, jest } from '@jest/globals';
import { EgressClient } from './egress-client.js';
import { EgressRefusedError } from './egress.errors.js';
import { egressClientFor, scriptedResolver } from './testing/egress-client-factory.js';
import { startLoopbackServer } from './testing/loopback-server.js';
import { watchSockets } from './testing/socket-watch.js';

const PUBLIC = '93.184.216.34';
const secret = startLoopbackServer.bind(null, (_request, response) => response.end('secret'));

describe('EgressClient guard', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[64:ff9b::7f00:1]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://100.64.0.1/',
    'https://10.0.0.1/',
    'https://[fd00:ec2::254]/',
  ])('refuses the literal %s before opening a socket', async (url) => {
    using sockets = watchSockets();
    await expect(egressClientFor([]).get(url)).rejects.toMatchObject({ reason: 'address' });
    expect(sockets.opened()).toBe(0);
  });

  it.each([
    ['a private answer', ['10.0.0.1']],
    ['a public answer followed by a private one', [PUBLIC, '127.0.0.1']],
    ['a private answer followed by a public one', ['::1', PUBLIC]],
    ['a mapped answer', [PUBLIC, '::ffff:7f00:1']],
    ['an answer that is not an address', ['not-an-address']],
  ])('refuses a host with %s before opening a socket', async (_kind, answer) => {
    using sockets = watchSockets();
    const { resolve, asked } = scriptedResolver(answer);
    await expect(egressClientFor([], resolve).get('http://shop.example/')).rejects.toThrow(EgressRefusedError);
    expect(sockets.opened()).toBe(0);
    expect(asked).toEqual(['shop.example']);
  });

  it('refuses localhost with the resolver of the operating system', async () => {
    const client = new EgressClient({ allow: [], userAgent: 'TestReader/1.0' });
    await expect(client.get('http://localhost/')).rejects.toMatchObject({ reason: 'address' });
  });

  it('does not reveal the address behind a refused host', async () => {
    const { resolve } = scriptedResolver(['10.20.30.40']);
    await expect(egressClientFor([], resolve).get('http://shop.example/')).rejects.toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('10.20.30.40'),
        extensions: { reason: 'address' },
      }),
    );
  });

  it('reaches an allow-listed address and no other port of the same host', async () => {
    await using open = await startLoopbackServer((_request, response) => response.end('open'));
    await using closed = await secret();
    const client = egressClientFor([open.authority]);
    await expect(client.get(open.origin)).resolves.toMatchObject({ status: 200 });
    await expect(client.get(closed.origin)).rejects.toMatchObject({ reason: 'port' });
    expect(closed.connections()).toBe(0);
  });

  it('refuses a redirect to an address that is not open', async () => {
    await using inside = await secret();
    await using outside = await startLoopbackServer((_request, response) =>
      response.writeHead(302, { location: `${inside.origin}/admin` }).end(),
    );
    await expect(egressClientFor([outside.authority]).get(outside.origin)).rejects.toThrow(EgressRefusedError);
    expect(inside.connections()).toBe(0);
    expect(outside.connections()).toBe(1);
  });

  it.each([
    ['http://127.0.0.1/', 'address'],
    ['http://[::ffff:169.254.169.254]/', 'address'],
    ['//0x7f.1/', 'port'],
    ['file:///etc/passwd', 'scheme'],
    ['http://user:secret@example.com/', 'credentials'],
    ['http://example.com:6379/', 'port'],
  ])('refuses a redirect to %s', async (location, reason) => {
    await using outside = await startLoopbackServer((_request, response) => {
      const target = location.startsWith('//') ? `${location.slice(0, -1)}:6379/` : location;
      response.writeHead(301, { location: target }).end();
    });
    using sockets = watchSockets();
    await expect(egressClientFor([outside.authority]).get(outside.origin)).rejects.toMatchObject({ reason });
    expect(sockets.opened()).toBe(1);
  });

  it('checks the host of a redirect with a lookup of its own', async () => {
    const { resolve, asked } = scriptedResolver(['127.0.0.1'], ['192.168.0.1']);
    await using outside = await startLoopbackServer((_request, response) =>
      response.writeHead(302, { location: 'http://next.example/' }).end(),
    );
    const client = egressClientFor([`start.example:${outside.port}`], resolve);
    await expect(client.get(`http://start.example:${outside.port}/`)).rejects.toMatchObject({ reason: 'address' });
    expect(asked).toEqual(['start.example', 'next.example']);
  });

  it('connects to the address it checked, although the name points elsewhere a moment later', async () => {
    await using first = await startLoopbackServer((request, response) => response.end(request.headers.host));
    await using second = await startLoopbackServer((_request, response) => response.end('rebound'), {
      host: '127.0.0.2',
      port: first.port,
    });
    const { resolve, asked } = scriptedResolver(['127.0.0.1'], ['127.0.0.2']);
    const host = `rebind.example:${first.port}`;
    const { body } = await egressClientFor([host], resolve).get(`http://${host}/`);
    expect(Buffer.from(body).toString()).toBe(host);
    expect(asked).toEqual(['rebind.example']);
    expect(second.connections()).toBe(0);
  });

  it('tries the next checked address when one does not answer', async () => {
    await using site = await startLoopbackServer((_request, response) => response.end('here'));
    const { resolve } = scriptedResolver(['127.0.0.3', '127.0.0.1']);
    const host = `two.example:${site.port}`;
    await expect(egressClientFor([host], resolve).get(`http://${host}/`)).resolves.toMatchObject({ status: 200 });
  });

  it('ignores the proxy settings of the environment', async () => {
    await using proxy = await secret();
    await using site = await startLoopbackServer((_request, response) => response.end('direct'));
    const settings = { HTTP_PROXY: proxy.origin, http_proxy: proxy.origin, ALL_PROXY: proxy.origin };
    const environment = jest.replaceProperty(process, 'env', settings);
    try {
      const { body } = await egressClientFor([site.authority]).get(site.origin);
      expect(Buffer.from(body).toString()).toBe('direct');
      expect(proxy.connections()).toBe(0);
    } finally {
      environment.restore();
    }
  });
});
