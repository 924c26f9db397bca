import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** Counts the client sockets this process opens, wherever they go. */
export interface SocketWatch extends Disposable {
  opened(): number;
}

/** Starts counting; disposing of it stops. */
export function watchSockets(): SocketWatch {
  let count = 0;
  const onSocket = (): void => {
    count += 1;
  };
  subscribe('net.client.socket', onSocket);
  return {
    opened: () => count,
    [Symbol.dispose]: () => {
      unsubscribe('net.client.socket', onSocket);
    },
  };
}
