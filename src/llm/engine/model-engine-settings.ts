/** Settings of the engine. */
export interface ModelEngineSettings {
  /** The whole of a question: every call, every wait and the question asked anew, in milliseconds. */
  readonly timeoutMs: number;
  /** Longest user message, in UTF-16 units; what is too much of the materials is left out. */
  readonly promptCharacters: number;
  /** Whether e-mail addresses and phone numbers are replaced before anything is sent. */
  readonly redactContacts: boolean;
  /** From 0 to below 1; spreads retries. `Math.random` when left out. */
  readonly random?: () => number;
}
