/**
 * The figures of a claim that none of its quotes states. Figures about the writer come from measures; a model may only
 * repeat one that it shows.
 */
export function unquotedFigures(text: string, quotes: readonly string[]): string[] {
  const stated = new Set(quotes.flatMap(figuresIn));
  return figuresIn(text).filter((figure) => !stated.has(figure));
}

function figuresIn(text: string): string[] {
  return [...text.matchAll(/\p{Nd}+(?:[.,]\p{Nd}+)*/gu)].map(([figure]) => figure);
}
