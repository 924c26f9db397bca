import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A way to a service on which every request arrives and no answer does. */
export interface AnswerSwallower {
  readonly url: string;
  /** Bytes of answers that the service sent and nobody got. */
  swallowed(): number;
  close(): Promise<void>;
}

/** Relays TCP connections to the service at `target` and keeps what comes back. */
export async function swallowAnswers(target: string): Promise<AnswerSwallower> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let swallowed = 0;
  const relay = createServer((client) => {
    const service = connect({ host: hostname, port: Number(port) });
    for (const socket of [client, service]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    service.on('data', (chunk: Buffer) => (swallowed += chunk.length)).on('close', () => client.destroy());
    client.on('close', () => service.destroy()).pipe(service);
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('The relay does not listen on a TCP port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    swallowed: () => swallowed,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      relay.close();
      await once(relay, 'close');
    },
  };
}
