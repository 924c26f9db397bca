import type { SpokenReply } from './model-reply.js';

/** What a request asks, read from its wire format. */
export interface AskedModel {
  readonly model: string;
  readonly system: string;
  readonly user: string;
  /** JSON schema of the answer as sent in the format's own place for it; null when there is none. */
  readonly schema: unknown;
  readonly maxOutputTokens: unknown;
}

/** A provider's wire format, written from its documentation and not from the adapters under test. */
export interface ModelWire {
  /** Matches the path of its requests. */
  readonly path: RegExp;
  readonly keyHeader: string;
  readonly keyPrefix: string;
  readonly read: (body: unknown, path: string) => AskedModel;
  readonly write: (reply: SpokenReply, asked: AskedModel, body: unknown) => object;
}

/** The text that a reply speaks. */
export function spokenText({ json, text }: SpokenReply): string {
  return text ?? JSON.stringify(json ?? null);
}

/** Tokens as they are reported: made up, but the same in every format. */
export function spokenTokens({ tokens }: SpokenReply): { input: number; output: number } | null {
  return tokens === undefined ? { input: 100, output: 20 } : tokens;
}
