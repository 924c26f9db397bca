/** Names and indexes from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** What is wrong with a value. */
export interface Finding {
  readonly path: Path;
  /** What was expected, in words that hold nothing of the answer. */
  readonly message: string;
}

/** Longest name that is told of: names in a map are the model's own. */
const LONGEST_NAME = 40;

/** JSON pointer (RFC 6901) of a value. */
export function pointerOf(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The pointer as it may be told: long names are cut. */
export function tellablePointer(path: Path): string {
  return pointerOf(path.map((part) => (typeof part === 'string' ? part.slice(0, LONGEST_NAME) : part)));
}
