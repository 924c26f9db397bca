/** The end of a question. Real time, because sockets and timers know no other. */
export class Deadline {
  private readonly end: number;

  constructor(timeoutMs: number) {
    this.end = performance.now() + timeoutMs;
  }

  /** Milliseconds left; negative when it is over. */
  leftMs(): number {
    return this.end - performance.now();
  }
}
