import { skipSpace } from './skip-space.js';

/** A place in a text that is being read. */
export class Cursor {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  /** Whether the text ended: what was being read is cut off there. */
  hasEnded(): boolean {
    return this.at >= this.text.length;
  }

  get next(): string | undefined {
    return this.text[this.at];
  }

  skipSpace(): void {
    this.at = skipSpace(this.text, this.at);
  }

  /** Passes over white space, comments and commas, of which models write too few or too many. */
  skipSeparators(): void {
    this.skipSpace();
    while (this.next === ',') {
      this.at += 1;
      this.skipSpace();
    }
  }

  /** Passes over the character when it is the next one. */
  take(character: string): boolean {
    if (this.next !== character) return false;
    this.at += 1;
    return true;
  }
}
