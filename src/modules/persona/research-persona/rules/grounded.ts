/** What a model proposed, and the keyphrase that it is said to be about. */
export interface Proposal {
  readonly text: string;
  readonly keyphrase: string;
}

/** Letters that words must share at the start to be about the same, so that `roasts` is about `roasting`. */
const STEM = 5;

/** Shorter words are in every text. */
const SHORTEST_WORD = 4;

const PLAIN_LINE = /^[^\p{Cc}<>{}]{3,160}$/u;
const ADDRESS = /https?:|www\.|@|\b[a-z0-9-]+\.(?:com|net|org|io|ai|co)\b/i;

/**
 * Whether a proposal is about something that was measured: its keyphrase is one of the site's, and the text shares a word
 * with it. One line, without addresses or markup.
 */
export function isGrounded({ text, keyphrase }: Proposal, phrases: ReadonlySet<string>): boolean {
  const named = keyphrase.trim().toLowerCase();
  if (!phrases.has(named) || !PLAIN_LINE.test(text.trim()) || ADDRESS.test(text)) return false;
  const stems = new Set(stemsOf(named));
  return stemsOf(text).some((stem) => stems.has(stem));
}

function stemsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length >= SHORTEST_WORD).map((word) => word.slice(0, STEM));
}
