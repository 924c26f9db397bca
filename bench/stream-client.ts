import { type IncomingMessage, request } from 'node:http';

/** An open stream of live events. */
export interface OpenStream {
  readonly close: () => void;
}

/** Opens the server-sent events of one user and calls `onData` with the JSON of each message. Resolves when it is open. */
export function openStream(origin: string, token: string, onData: (data: string) => void): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const call = request(
      `${origin}/api/onboarding/events/stream`,
      { headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' }, agent: false },
      (answer: IncomingMessage) => {
        if (answer.statusCode !== 200) {
          reject(new Error(`The stream answered ${String(answer.statusCode)}`));
          return;
        }
        answer.setEncoding('utf8').on('data', (chunk: string) => {
          for (const line of chunk.split('\n')) if (line.startsWith('data: ')) onData(line.slice('data: '.length));
        });
        answer.on('error', () => undefined);
        resolve({ close: () => call.destroy() });
      },
    );
    call.on('error', reject).end();
  });
}
