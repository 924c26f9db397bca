import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { RUNTIME_DATABASE_URL } from '../runtime-url.js';
import { type Signal, signalKey } from './signal.js';
import { packSignals, unpackSignals } from './signal-batch.js';
import { SignalConnection } from './signal-connection.js';

/** How long signals are collected before they are sent together: a busy service notifies some fifty times a second. */
const COLLECT_MS = 20;

/** Signals that wait for the connection; when there are more, everybody is told to look at everything. */
const MOST_WAITING = 5_000;

type Listener = (signal: Signal) => void;

/**
 * Wakes whoever waits for a commit, in this process at once and in every other one a few milliseconds later. Signals
 * may be lost or doubled, so listeners also look by themselves now and then.
 */
@Injectable()
export class Signals implements OnApplicationShutdown {
  private readonly logger = new Logger(Signals.name);
  private readonly listeners = new Set<Listener>();
  private readonly waiting = new Map<string, Signal>();
  private readonly origin = randomUUID();
  private readonly connection: SignalConnection;
  private collecting: NodeJS.Timeout | undefined;

  constructor(@Inject(RUNTIME_DATABASE_URL) url: string) {
    this.connection = new SignalConnection(url, {
      onPayload: (payload) => this.receive(payload),
      onListening: () => {
        this.deliver({ topic: 'reconnected' });
        this.collect();
      },
    });
  }

  /** Call after the commit, never inside a transaction. Returns at once and never throws. */
  announce(signal: Signal): void {
    this.deliver(signal);
    this.enqueue(signal);
    this.connection.open();
    if (this.connection.isListening) this.collect();
  }

  /** Calls `listener` for every signal until the returned function is called. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    this.connection.open();
    return () => this.listeners.delete(listener);
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.collecting);
    if (this.connection.isListening) await this.send();
    await this.connection.close();
  }

  private enqueue(signal: Signal): void {
    if (this.waiting.size >= MOST_WAITING) this.lookAtEverything();
    else this.waiting.set(signalKey(signal), signal);
  }

  private lookAtEverything(): void {
    this.waiting.clear();
    this.waiting.set('reconnected', { topic: 'reconnected' });
  }

  private collect(): void {
    if (this.waiting.size === 0) return;
    this.collecting ??= setTimeout(() => void this.send(), COLLECT_MS).unref();
  }

  private async send(): Promise<void> {
    this.collecting = undefined;
    const payloads = packSignals(this.origin, [...this.waiting.values()]);
    this.waiting.clear();
    try {
      for (const payload of payloads) await this.connection.send(payload);
    } catch (error) {
      this.logger.warn({ err: error }, 'Signals to other processes are lost; they will find the events by themselves');
      this.lookAtEverything();
    }
  }

  private receive(payload: string): void {
    const batch = unpackSignals(payload);
    if (batch === null || batch.from === this.origin) return;
    for (const signal of batch.signals) this.deliver(signal);
  }

  private deliver(signal: Signal): void {
    for (const listener of this.listeners) {
      try {
        listener(signal);
      } catch (error) {
        this.logger.error({ err: error, topic: signal.topic }, 'A listener failed on a signal');
      }
    }
  }
}
