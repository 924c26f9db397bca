const MOST_POLLS = 180;
const MOST_MS = 600_000;
const MOST_WITHOUT_PROGRESS = 20;

/** Decides, as the wizard does, when polling a persona task has lasted too long. */
export class PollWatch {
  private polls = 0;
  private withoutProgress = 0;
  private progress: number | null = null;

  /** `startedAt` in milliseconds from any fixed point. */
  constructor(private readonly startedAt: number) {}

  /**
   * Takes one poll at `now`: the progress that it told, or null when no answer came. Returns why the wizard stops polling;
   * null when it goes on.
   */
  polled(progress: number | null, now: number): string | null {
    this.polls += 1;
    this.withoutProgress = progress === null || progress === this.progress ? this.withoutProgress + 1 : 0;
    if (progress !== null) this.progress = progress;
    if (this.withoutProgress >= MOST_WITHOUT_PROGRESS)
      return `the progress stayed at ${String(this.progress)} for ${MOST_WITHOUT_PROGRESS} polls`;
    if (this.polls >= MOST_POLLS) return `${MOST_POLLS} polls were not enough`;
    return now - this.startedAt >= MOST_MS ? `${MOST_MS / 60_000} minutes were not enough` : null;
  }
}
