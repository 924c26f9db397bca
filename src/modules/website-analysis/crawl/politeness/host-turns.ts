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
   * Does work in a turn at a host, first come first served. Rejects with what the work throws, and with the signal's
   * reason when that aborts before the turn begins.
   */
  async run<T>(host: string, pace: HostPace, signal: AbortSignal, work: () => Promise<T>): Promise<T> {
    const queue = this.queueOf(host);
    await queue.begin(pace, signal);
    try {
      return await work();
    } finally {
      queue.end();
    }
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

  /** Waits for a turn and begins it. */
  async begin(pace: HostPace, signal: AbortSignal): Promise<void> {
    this.waiting += 1;
    const turn = this.last.then(() => this.beginNext(pace, signal));
    // The next one waits until this one has begun or given up; why it gave up is told to its caller alone.
    this.last = turn.catch(() => undefined);
    try {
      await turn;
    } finally {
      this.waiting -= 1;
    }
  }

  end(): void {
    this.running -= 1;
    this.finished.resolve(null);
    this.finished = Promise.withResolvers<null>();
  }

  private async beginNext(pace: HostPace, signal: AbortSignal): Promise<void> {
    while (this.running >= pace.atOnce) await endOf(this.finished.promise, null, signal);
    for (let left = this.timeLeft(); left > 0; left = this.timeLeft()) await endOf(null, left, signal);
    signal.throwIfAborted();
    this.running += 1;
    this.holdBack(pace.delayMs * (1 + JITTER * Math.random()));
  }

  private timeLeft(): number {
    return this.notBefore - performance.now();
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
