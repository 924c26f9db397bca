/** How often a host may be asked. */
export interface HostPace {
  /** Requests under way at a time, at least 1. */
  readonly atOnce: number;
  /** Shortest time between the beginnings of two requests, in milliseconds. */
  readonly delayMs: number;
}

/** Delays are lengthened by up to this share at random, so that several readers do not ask in step. */
const JITTER = 0.25;
/** Hosts that are remembered while nobody asks them. */
const MAX_IDLE_HOSTS = 500;

/** Lets the requests of this process to one host take turns, whichever crawl they belong to. */
export class HostTurns {
  private readonly hosts = new Map<string, HostQueue>();

  /**
   * Waits for a turn at a host, first come first served; dispose of it when the request is over. Rejects with the
   * signal's reason when that aborts first.
   */
  take(host: string, pace: HostPace, signal: AbortSignal): Promise<Disposable> {
    return this.queueOf(host).take(pace, signal);
  }

  /** Lets nobody ask a host for some milliseconds. */
  holdBack(host: string, ms: number): void {
    this.queueOf(host).holdBack(ms);
  }

  private queueOf(host: string): HostQueue {
    const known = this.hosts.get(host);
    if (known !== undefined) return known;
    if (this.hosts.size >= MAX_IDLE_HOSTS) this.forgetIdle();
    const queue = new HostQueue();
    this.hosts.set(host, queue);
    return queue;
  }

  private forgetIdle(): void {
    for (const [host, queue] of this.hosts) if (queue.isIdle) this.hosts.delete(host);
  }
}

class HostQueue {
  private running = 0;
  private waiting = 0;
  /** Earliest beginning of the next request, on the clock of `performance.now()`. */
  private notBefore = 0;
  /** Ends when whoever came last has begun. */
  private last: Promise<unknown> = Promise.resolve();
  private finished = Promise.withResolvers<null>();

  get isIdle(): boolean {
    return this.running === 0 && this.waiting === 0 && performance.now() >= this.notBefore;
  }

  holdBack(ms: number): void {
    this.notBefore = Math.max(this.notBefore, performance.now() + ms);
  }

  async take(pace: HostPace, signal: AbortSignal): Promise<Disposable> {
    this.waiting += 1;
    const turn = this.last.then(() => this.begin(pace, signal));
    // The next one waits until this one has begun or given up; why it gave up is told to its caller alone.
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }

  private async begin(pace: HostPace, signal: AbortSignal): Promise<Disposable> {
    while (this.running >= pace.atOnce) await endOf(this.finished.promise, null, signal);
    for (let left = this.timeLeft(); left > 0; left = this.timeLeft()) await endOf(null, left, signal);
    signal.throwIfAborted();
    this.running += 1;
    this.holdBack(pace.delayMs * (1 + JITTER * Math.random()));
    return { [Symbol.dispose]: () => this.end() };
  }

  private timeLeft(): number {
    return this.notBefore - performance.now();
  }

  private end(): void {
    this.running -= 1;
    this.finished.resolve(null);
    this.finished = Promise.withResolvers<null>();
  }
}

/** Waits for an event or for some milliseconds. Rejects with the signal's reason when that aborts first. */
async function endOf(event: Promise<null> | null, ms: number | null, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<null>();
  const onAbort = (): void => reject(signal.reason);
  const timer = ms === null ? undefined : setTimeout(() => resolve(null), ms);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    await (event === null ? promise : Promise.race([event, promise]));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}
