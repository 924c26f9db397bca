/** Where a value came from. */
export type Origin = 'user' | 'measured' | 'derived' | 'llm' | 'heuristic' | 'external' | 'default';

/** The place in a source that supports a value. */
export interface Evidence {
  /** Page the evidence was read from. */
  readonly page_url: string;
  /** CSS path, `text` for running text, or a character range such as `chars:120-180`. */
  readonly locator: string;
  /** Literal extract, at most 240 characters; null when the evidence is a number. */
  readonly quote: string | null;
  /** SHA-256 (hex) of the text the quote was taken from. */
  readonly content_hash: string;
}

/** What is known about one value of a document. */
export interface FieldMeta {
  readonly origin: Origin;
  /** Rule or formula and its version, such as `flesch_reading_ease@1`. */
  readonly method: string;
  /** 0 to 1, computed from the amount and agreement of the evidence; null when it cannot be computed. */
  readonly confidence: number | null;
  readonly evidence: readonly Evidence[];
  /** Reasons why the value is null, weak or in conflict. */
  readonly warnings: readonly string[];
}

/** The `_meta` member of an analysed document: JSON pointer (RFC 6901) to what is known about the value there. */
export type MetaMap = Record<string, FieldMeta>;

/** Longest quote kept as evidence, in characters. */
export const MAX_QUOTE_LENGTH = 240;

/** The meta entry of a value that nobody measured, stated or generated: it is null, and this says why. */
export function unknown(method: string, reason: string): FieldMeta {
  return { origin: 'default', method, confidence: null, evidence: [], warnings: [reason] };
}
