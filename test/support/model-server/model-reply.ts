/** What a model says. Either `json` or `text`; tokens are reported as 100 and 20 unless given, and not at all for null. */
export interface SpokenReply {
  /** A document, sent as the text of the answer. */
  readonly json?: unknown;
  /** The text of the answer as it is, for answers that are not quite JSON. */
  readonly text?: string;
  /** Why the model stopped; `length` cut it off, `refusal` is the provider's own way to say no. Default `stop`. */
  readonly finish?: 'stop' | 'length' | 'refusal';
  readonly tokens?: { readonly input: number; readonly output: number } | null;
  /** Name of the model as reported; the one that was asked unless given. */
  readonly model?: string;
}

/** An answer of the provider's server instead of the model: an error, or anything else. */
export interface ServerReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is when it is text. */
  readonly body?: object | string;
}

/**
 * How the server fails: `hang` never answers, `drip` sends a space every 50 ms for ever, `huge` sends 50 MB, `cut` ends
 * the connection in the middle of the body, `reset` before the headers, `page` answers 200 with a web page.
 */
export type Misbehaviour = 'hang' | 'drip' | 'huge' | 'cut' | 'reset' | 'page';

/** What a test lets the server do with a request. */
export type ModelReply = SpokenReply | ServerReply | Misbehaviour;
