/** Why a stream ends. */
export type ClosingReason = 'token_expired' | 'restarting' | 'caught_up';

/** Why what the client has is no longer part of the log, or why it could not be kept up to date. */
export type StaleReason = 'cursor_ahead' | 'log_restarted' | 'too_slow';

/** The stream ends after this message. */
export class ClosingDto {
  /**
   * `token_expired`: sign in again. `restarting`: connect again after `retry` milliseconds, going on at the last
   * sequence number. `caught_up`: everything was sent and `follow=false` was asked for.
   */
  reason: ClosingReason;

  /** Milliseconds to wait before the next connection, when that makes sense. @example 1500 */
  retry?: number;
}

/** The client's copy does not fit the log. */
export class StaleDto {
  /**
   * `cursor_ahead`: the log is shorter than the given position; a snapshot to begin anew with follows.
   * `log_restarted`: the session was erased; the stream ends, connect without a position.
   * `too_slow`: the client did not read for too long; the stream ends, connect again and go on.
   */
  reason: StaleReason;
}
