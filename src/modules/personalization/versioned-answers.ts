/** Most users whose answers are kept in one process. */
const MOST_USERS = 1_000;

interface KeptAnswer<Answer> {
  readonly stamp: string;
  readonly answer: Answer;
}

/**
 * One answer for each user, with the stamp of what it was made from. Whoever asks compares the stamp with the stored
 * one, so an answer is right in every process. The users who did not ask for longest go first when there are too many.
 */
export class VersionedAnswers<Answer> {
  private readonly kept = new Map<string, KeptAnswer<Answer>>();

  /** What is kept for a user. */
  find(userId: string): KeptAnswer<Answer> | undefined {
    const found = this.kept.get(userId);
    if (found !== undefined) this.keep(userId, found);
    return found;
  }

  /** Keeps an answer in place of the user's earlier one. */
  keep(userId: string, { stamp, answer }: KeptAnswer<Answer>): void {
    this.kept.delete(userId);
    this.kept.set(userId, { stamp, answer });
    const [longestUnused] = this.kept.keys();
    if (this.kept.size > MOST_USERS && longestUnused !== undefined) this.kept.delete(longestUnused);
  }
}
