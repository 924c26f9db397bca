/** What a client may say on a WebSocket. */
export type ClientMessage =
  /** Who I am; also a later token of the same user, which extends the life of the stream. */
  | { readonly type: 'auth'; readonly token: string; readonly after?: number }
  /** Go on after this event. */
  | { readonly type: 'resume'; readonly after: number }
  | { readonly type: 'ping' };

/** What is wrong with a message, in words for whoever sent it. */
export interface MessageFault {
  readonly fault: string;
}

const LAST_POSSIBLE_SEQ = 2_147_483_647;

/** Reads a message of a client. The fault never repeats what was sent: it may hold a token. */
export function readClientMessage(text: string): ClientMessage | MessageFault {
  const value = parse(text);
  if (!(value instanceof Object) || !('type' in value))
    return { fault: 'Send a JSON object with a `type`: auth, resume or ping.' };
  switch (value.type) {
    case 'ping':
      return { type: 'ping' };
    case 'resume': {
      const after = 'after' in value ? value.after : undefined;
      return isSeq(after) ? { type: 'resume', after } : { fault: '`after` must be the sequence number of an event.' };
    }
    case 'auth':
      return readAuth(value);
    default:
      return { fault: 'The `type` must be auth, resume or ping.' };
  }
}

function readAuth(value: object): ClientMessage | MessageFault {
  const token = 'token' in value ? value.token : undefined;
  if (typeof token !== 'string' || token === '') return { fault: '`token` must be a token.' };
  const after = 'after' in value ? value.after : undefined;
  if (after === undefined) return { type: 'auth', token };
  return isSeq(after) ? { type: 'auth', token, after } : { fault: '`after` must be the sequence number of an event.' };
}

/** Whether a value can be a position in the log: 0 for its beginning, or the number of an event. */
export function isSeq(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LAST_POSSIBLE_SEQ;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
