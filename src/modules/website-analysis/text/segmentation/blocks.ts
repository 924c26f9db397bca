/** A paragraph, heading or list item. `start` is the offset of its first character in the page text. */
export interface TextBlock {
  readonly start: number;
  /** Same length as in the page, with every white-space character turned into a space. */
  readonly text: string;
}

const LIST_MARKER = /^\s*(?:[-*•‣▪·–]|\(?\d{1,2}[.)]|[a-z]\))\s+/u;
const LINE_ENDS_OPEN = /[\p{L}\p{N})\]"'”’%]\s*$/u;
const LINE_STARTS_FRESH = /^\s*[\p{Lu}\p{N}]/u;

/**
 * Longest line, in characters, that is taken for a heading or label when the next line starts afresh.
 * Text wrapped by hand has longer lines, so it stays one paragraph.
 */
const LONGEST_LABEL = 45;

/** Cuts page text at blank lines, list markers and label lines. List markers are not part of a block. */
export function splitBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: { start: number; end: number } | null = null;
  let previousLine = '';
  const close = (): void => {
    if (open !== null) blocks.push({ start: open.start, text: text.slice(open.start, open.end).replace(/\s/gu, ' ') });
    open = null;
  };
  for (const line of linesOf(text)) {
    const marker = LIST_MARKER.exec(line.text)?.[0].length ?? 0;
    const content = line.text.slice(marker).trim();
    if (content === '' || marker > 0 || startsAfresh(previousLine, line.text)) close();
    previousLine = line.text;
    if (content === '') continue;
    const start = line.start + marker + line.text.slice(marker).search(/\S/u);
    const end = start + content.length;
    open = { start: open === null ? start : open.start, end };
  }
  close();
  return blocks;
}

function linesOf(text: string): { start: number; text: string }[] {
  return [...text.matchAll(/[^\r\n]*(?:\r\n|[\r\n]|$)/gu)].map((match) => ({
    start: match.index,
    text: match[0].replace(/[\r\n]+$/u, ''),
  }));
}

function startsAfresh(previousLine: string, line: string): boolean {
  return (
    previousLine.trim().length <= LONGEST_LABEL && LINE_ENDS_OPEN.test(previousLine) && LINE_STARTS_FRESH.test(line)
  );
}
