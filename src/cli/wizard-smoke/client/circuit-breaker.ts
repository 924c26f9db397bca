const FIRST_MS = 5_000;
const LONGEST_MS = 60_000;

/** Stops all calls for a while after an outage: 5 s after the first, twice as long after each further one, a minute at most. */
export class CircuitBreaker {
  private failures = 0;
  private closedAt = 0;

  /** `now` in milliseconds from any fixed point. */
  constructor(private readonly now: () => number) {}

  /** Milliseconds until calls are let through; 0 when they are. */
  get blockedMs(): number {
    return Math.max(0, this.closedAt - this.now());
  }

  failed(): void {
    this.failures += 1;
    this.closedAt = this.now() + Math.min(LONGEST_MS, FIRST_MS * 2 ** (this.failures - 1));
  }

  succeeded(): void {
    this.failures = 0;
    this.closedAt = 0;
  }
}
