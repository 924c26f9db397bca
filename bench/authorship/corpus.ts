import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An author and the documents that are surely theirs. */
export interface Author {
  readonly name: string;
  readonly documents: readonly string[];
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** Words of a text as every reader counts them. */
export function wordCount(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

/** The start of a text up to its nth word; all of it when it is shorter. */
export function firstWords(text: string, count: number): string {
  let seen = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    seen += 1;
    if (seen === count) return text.slice(0, index + word.length);
  }
  return text;
}

/** Reads `folder/<author>/<document>.txt`, in the order of the names. */
export function readCorpus(folder: string): Author[] {
  const authors = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return authors
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const files = readdirSync(join(folder, name)).filter((file) => file.endsWith('.txt'));
      return { name, documents: files.sort().map((file) => readFileSync(join(folder, name, file), 'utf8')) };
    });
}
