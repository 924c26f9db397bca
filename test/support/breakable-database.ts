import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { databaseUrl } from './database.js';

/** A way to this worker's database that can be cut. */
export interface BreakableDatabase {
  /** Connection string of the runtime role through it. */
  readonly url: string;
  /** Drops every connection and refuses new ones. */
  cut(): Promise<void>;
}

/** Relays TCP connections to the database. */
export async function openBreakableDatabase(): Promise<BreakableDatabase> {
  const url = new URL(databaseUrl());
  const target = { host: url.hostname, port: Number(url.port) };
  const sockets = new Set<Socket>();
  let isCut = false;
  const relay = createServer((client) => {
    // One that was let in just before the relay closed would keep it open for good.
    if (isCut) {
      client.destroy();
      return;
    }
    const server = connect(target);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
      from.pipe(to);
    }
  });
  relay.listen(0, '127.0.0.1');
  await once(relay, 'listening');
  const address = relay.address();
  if (address === null || typeof address === 'string') throw new Error('The relay does not listen on a TCP port');
  url.hostname = '127.0.0.1';
  url.port = String(address.port);
  return {
    url: url.toString(),
    cut: () => {
      isCut = true;
      for (const socket of sockets) socket.destroy();
      // Refuses from here on; when the last of the destroyed connections is gone is of no interest.
      if (relay.listening) relay.close();
      return setImmediate();
    },
  };
}
