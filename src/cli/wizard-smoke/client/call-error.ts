/**
 * Why a call gave nothing: `refused` with a 4xx, `hidden` behind a 5xx whose text the wizard does not show, `lost` without
 * an answer in time, `blocked` by the circuit breaker, `signed_out` by a second 401.
 */
export type CallFailure = 'refused' | 'hidden' | 'lost' | 'blocked' | 'signed_out';

/** A call that the wizard's client rejects. The message names it, with the status and the text that the wizard shows. */
export class CallError extends Error {
  override readonly name = 'CallError';

  constructor(
    readonly failure: CallFailure,
    message: string,
  ) {
    super(message);
  }
}

/** The answer, or null when the server refused; the wizard's page goes on without. Other failures are rethrown. */
export async function unlessRefused<Answer>(call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CallError && error.failure === 'refused') return null;
    throw error;
  }
}
