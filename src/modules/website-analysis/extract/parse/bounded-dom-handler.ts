import { DomHandler } from 'htmlparser2';

/** Deepest nesting read, in elements; browsers stop at the same depth. */
export const MAX_DEPTH = 512;
/** Most elements read from one document. */
export const MAX_ELEMENTS = 100_000;

/** Stops the parser: the document is nested deeper or has more elements than is ever honest content. */
export class MarkupLimitReached extends Error {}

/** Builds the document while the parser runs and stops it at the limits, before any cost grows with the depth. */
export class BoundedDomHandler extends DomHandler {
  private depth = 0;
  private elements = 0;

  /**
   * Puts everything that follows into one element that no tag of the document can close: selectors take time that
   * grows with the square of the number of outermost elements.
   */
  openWrapper(): void {
    super.onopentag('page-root', {});
  }

  override onopentag(name: string, attributes: Record<string, string>): void {
    this.depth += 1;
    this.elements += 1;
    if (this.depth > MAX_DEPTH) throw new MarkupLimitReached(`elements are nested deeper than ${MAX_DEPTH} levels`);
    if (this.elements > MAX_ELEMENTS) throw new MarkupLimitReached(`there are more than ${MAX_ELEMENTS} elements`);
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    this.depth -= 1;
    super.onclosetag();
  }
}
