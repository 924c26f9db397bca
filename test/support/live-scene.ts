import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LiveLimits } from '../../src/modules/live-events/live-limits.js';
import { type Actor, newActor } from './actors.js';
import { createTestApp, TEST_SECRET } from './create-test-app.js';
import { forgeToken, hmac, secondsFromNow } from './forged-token.js';
import { type LiveListener, openSocket, openSse, type SocketListener, type SseListener } from './live-clients.js';

/** Address of the events. */
export const EVENTS = '/api/onboarding/events';

/** Origin of a page that the scene's app lets in. */
export const ORIGIN = 'https://wizard.example';

/** An app that listens, with short times, and the clients that follow it. */
export class LiveScene {
  private readonly open: LiveListener[] = [];

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
  ) {}

  static async start(limits: Partial<LiveLimits> = {}): Promise<LiveScene> {
    const app = await createTestApp({ CORS_ORIGINS: ORIGIN });
    Object.assign(app.get(LiveLimits), { pingMs: 150, tickMs: 50, authMs: 400, sweepMs: 600, ...limits });
    await app.listen(0, '127.0.0.1');
    return new LiveScene(app, await app.getUrl());
  }

  async sse(token: string, query = '', headers: Record<string, string> = {}): Promise<SseListener> {
    return this.keep(await openSse(this.url, token, query, headers));
  }

  async socket(options: Parameters<typeof openSocket>[1] = {}): Promise<SocketListener> {
    return this.keep(await openSocket(this.url, options));
  }

  newActor(): Actor {
    return newActor(this.app);
  }

  /** A user with a log of several events, who skipped the first step. */
  async busyActor(): Promise<Actor> {
    const user = this.newActor();
    await user.send('POST', '/api/onboarding/start');
    await user.send('POST', '/api/onboarding/step/1/skip');
    await change(user);
    await change(user);
    return user;
  }

  /** Closes the clients, or the app with them. */
  closeClients(): void {
    for (const listener of this.open.splice(0)) listener.close();
  }

  async stop(): Promise<void> {
    this.closeClients();
    await this.app.close();
  }

  private keep<Listener extends LiveListener>(listener: Listener): Listener {
    this.open.push(listener);
    return listener;
  }
}

/** Adds an event to the user's log. */
export async function change(user: Actor): Promise<void> {
  const answer = await user.send('PUT', '/api/onboarding/research-preferences', { research_depth: 'Standard' });
  if (answer.status !== 200) throw new Error(`The change was refused: ${answer.text}`);
}

/** A token of the same user that ends in some seconds. */
export function briefToken(user: Actor, seconds: number): string {
  return forgeToken({ alg: 'HS256' }, { sub: user.userId, exp: secondsFromNow(seconds) }, hmac('sha256', TEST_SECRET));
}

/** The user's whole log; up to a hundred events. */
export async function logOf(user: Actor): Promise<any[]> {
  return (await user.send('GET', EVENTS)).body.events;
}
