/** How a prompt is rendered. */
export interface RenderOptions {
  /** The mark around untrusted text, from `fenceOf`. */
  readonly fence: string;
  /** Longest user message, in UTF-16 units; what is too much of the materials is left out. */
  readonly budgetCharacters: number;
  /** Whether e-mail addresses and phone numbers are replaced. */
  readonly redactContacts: boolean;
}

/** The two messages that a model gets. */
export interface SentPrompt {
  readonly system: string;
  readonly user: string;
}

export interface RenderedPrompt extends SentPrompt {
  /** Characters of the materials that were left out for their length. */
  readonly leftOut: number;
}
