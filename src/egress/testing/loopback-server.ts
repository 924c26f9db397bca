import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real HTTP server on the loopback interface that remembers who came. */
export interface LoopbackServer extends AsyncDisposable {
  readonly port: number;
  /** `http://host:port` */
  readonly origin: string;
  /** `host:port`, as the allow list wants it. */
  readonly authority: string;
  /** Requests so far, oldest first. */
  readonly requests: readonly IncomingMessage[];
  /** TCP connections so far, also those without a request. */
  connections(): number;
}

/** Where a loopback server listens. Defaults: 127.0.0.1 and any free port. */
export interface LoopbackAddress {
  readonly host?: string;
  readonly port?: number;
}

/** Starts a server; disposing of it drops its connections and frees the port. */
export async function startLoopbackServer(
  answer: RequestListener,
  { host = '127.0.0.1', port = 0 }: LoopbackAddress = {},
): Promise<LoopbackServer> {
  const requests: IncomingMessage[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  server.on('connection', () => (connections += 1));
  server.listen(port, host);
  await once(server, 'listening');
  const bound = portOf(server.address());
  return {
    port: bound,
    origin: `http://${host}:${bound}`,
    authority: `${host}:${bound}`,
    requests,
    connections: () => connections,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server does not listen on a TCP port');
  return address.port;
}
