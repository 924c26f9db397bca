import type { PersonaDocument } from '../persona-document.js';

/** What is merged. */
export interface MergeInput {
  /** The persona as it was generated before the user edited it; null when the user stated it all. */
  readonly base: PersonaDocument | null;
  /** The current persona with the user's edits; null when there is none. */
  readonly mine: PersonaDocument | null;
  /** The persona as it is generated now. */
  readonly theirs: PersonaDocument;
}
