import { once } from 'node:events';
import { type ClientRequest, get, type IncomingMessage, type RequestOptions } from 'node:http';
import { WebSocket } from 'ws';

/** One message of a stream, whatever carried it. */
export interface Heard {
  readonly type: string;
  /** Position to go on from; null on messages that carry none. */
  readonly id: number | null;
  readonly data: any;
}

/** Something that hears messages one after the other. */
export interface LiveListener {
  readonly heard: Heard[];
  /** Waits for the first message of this type that was not asked for before. */
  next(type: string): Promise<Heard>;
  /** Waits until this many events, beside control messages, were heard. */
  events(count: number): Promise<Heard[]>;
  close(): void;
}

const CONTROL = ['snapshot', 'closing', 'stale', 'error', 'pong'];
const PATIENCE_MS = 15_000;

/** Events without the messages that steer the stream. */
export const eventsIn = (heard: readonly Heard[]): Heard[] => heard.filter(({ type }) => !CONTROL.includes(type));

abstract class Listener implements LiveListener {
  readonly heard: Heard[] = [];
  /** Called with every message from now on. */
  onHeard: (message: Heard) => void = () => undefined;
  private taken = 0;
  private readonly waiting = new Set<() => void>();

  abstract close(): void;

  async next(type: string): Promise<Heard> {
    await this.until(() => this.heard.slice(this.taken).some((message) => message.type === type), type);
    const index = this.heard.findIndex((message, place) => place >= this.taken && message.type === type);
    this.taken = index + 1;
    return this.heard[index]!;
  }

  async events(count: number): Promise<Heard[]> {
    await this.until(() => eventsIn(this.heard).length >= count, `${count} events`);
    return eventsIn(this.heard);
  }

  protected hear(message: Heard): void {
    this.heard.push(message);
    this.onHeard(message);
    for (const look of [...this.waiting]) look();
  }

  private until(isSo: () => boolean, what: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!isSo()) return;
        clearTimeout(timer);
        this.waiting.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(look);
        reject(new Error(`Waited in vain for ${what}; heard ${JSON.stringify(this.heard.slice(-5))}`));
      }, PATIENCE_MS);
      this.waiting.add(look);
      look();
    });
  }
}

/** A client of server-sent events on a socket of its own. */
export class SseListener extends Listener {
  /** Comments, such as pings. */
  readonly comments: string[] = [];
  /** Milliseconds of the last `retry` field. */
  retry: number | null = null;
  readonly ended: Promise<void>;
  private text = '';

  constructor(
    private readonly request: ClientRequest,
    readonly response: IncomingMessage,
  ) {
    super();
    this.ended = new Promise((resolve) => response.once('close', () => resolve()));
    response.on('error', () => undefined).setEncoding('utf8');
    response.on('data', (chunk: string) => this.read(chunk));
  }

  close(): void {
    this.request.destroy();
  }

  private read(chunk: string): void {
    this.text += chunk;
    const frames = this.text.split('\n\n');
    this.text = frames.pop() ?? '';
    for (const frame of frames) this.readFrame(frame);
  }

  private readFrame(frame: string): void {
    const fields = new Map<string, string>();
    for (const line of frame.split('\n')) {
      const colon = line.indexOf(':');
      if (colon === 0) this.comments.push(line);
      else fields.set(line.slice(0, colon), line.slice(colon + 1).trimStart());
    }
    const [id, retry, data] = ['id', 'retry', 'data'].map((name) => fields.get(name));
    if (retry !== undefined) this.retry = Number(retry);
    if (data === undefined) return;
    const type = fields.get('event') ?? 'message';
    this.hear({ type, id: id === undefined ? null : Number(id), data: JSON.parse(data) });
  }
}

/** Asks for a stream; resolves with the answer's head whatever its status. */
export async function openRaw(
  url: string,
  path: string,
  headers: Record<string, string> = {},
  options: RequestOptions = {},
): Promise<{ request: ClientRequest; response: IncomingMessage }> {
  const request = get(`${url}${path}`, { agent: false, headers, ...options });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  request.on('error', () => undefined);
  return { request, response };
}

/** Opens a stream. Throws when it is refused. */
export async function openSse(url: string, token: string, query = '', headers: Record<string, string> = {}) {
  const given = token === '' ? headers : { authorization: `Bearer ${token}`, ...headers };
  const { request, response } = await openRaw(url, `/api/onboarding/events/stream${query}`, given);
  if (response.statusCode !== 200) {
    request.destroy();
    throw new Error(`The stream was refused with ${response.statusCode}`);
  }
  return new SseListener(request, response);
}

/** A client of the WebSocket. */
export class SocketListener extends Listener {
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;

  constructor(readonly socket: WebSocket) {
    super();
    this.closed = new Promise((resolve) =>
      socket.once('close', (code, reason) => resolve({ code, reason: reason.toString() })),
    );
    socket.on('error', () => undefined);
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString());
      this.hear({ type: message.type, id: message.seq ?? null, data: message });
    });
  }

  close(): void {
    this.socket.terminate();
  }

  say(message: object | string): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }
}

interface SocketOptions {
  readonly token?: string;
  readonly query?: string;
  readonly protocols?: readonly string[];
  readonly origin?: string;
}

/** Opens a WebSocket. Rejects with the status of a refused handshake in the message. */
export async function openSocket(url: string, options: SocketOptions = {}): Promise<SocketListener> {
  const { token, query = '', protocols = [], origin } = options;
  const address = `${url.replace(/^http/, 'ws')}/api/onboarding/ws${query}`;
  const socket = new WebSocket(address, [...protocols], {
    ...(origin === undefined ? {} : { origin }),
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  const listener = new SocketListener(socket);
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  return listener;
}
