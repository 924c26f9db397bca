/** What a client sends. */
export interface WizardRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the origin, with a slash at the start. */
  readonly path: string;
  /** JSON, a form with files, or nothing. */
  readonly body?: object | FormData;
}

/** What came back in time. */
export interface Reply {
  readonly status: number;
  /** Parsed JSON; the text when it is none. */
  readonly body: unknown;
}

/** Nothing came back in time. */
export interface LostReply {
  readonly status: null;
  readonly reason: string;
}

/** Sends one request and reads the whole answer, unless `signal` ends that. */
export async function exchange(
  origin: string,
  { method, path, body }: WizardRequest,
  token: string | null,
  signal: AbortSignal,
): Promise<Reply | LostReply> {
  try {
    const response = await fetch(`${origin}${path}`, {
      method,
      headers: {
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
      signal,
    });
    return { status: response.status, body: parsed(await response.text()) };
  } catch (error) {
    return { status: null, reason: error instanceof Error ? causeOf(error) : String(error) };
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** `fetch` says only that it failed; its cause says why. */
function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : error.message;
}
