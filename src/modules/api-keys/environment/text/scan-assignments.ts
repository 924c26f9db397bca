/** One `NAME=value` in the text of an env file, by positions in that text. */
export interface Assignment {
  readonly name: string;
  /** Start of the line on which the assignment begins. */
  readonly start: number;
  /** Behind the line break that ends the assignment. */
  readonly end: number;
  /** The value as it is written: with its quotes, without a comment behind it. */
  readonly valueStart: number;
  readonly valueEnd: number;
}

interface WrittenValue {
  readonly start: number;
  readonly end: number;
  /** Where the reader goes on. */
  readonly next: number;
  /** Blanks at the start of the next line do not count, so that `#` behind them starts a comment. */
  readonly skipsBlanks: boolean;
}

const NOT_BLANK = /[^ \t\n]/g;
const NAME_END = /[=\n]/g;
const QUOTES = `'"\``;
const EXPORT = 'export ';

/** Finds the assignments that `util.parseEnv` sees, in order and by its rules. It drops carriage returns first. */
export function scanAssignments(text: string): Assignment[] {
  const lines = text.replaceAll('\r', '');
  const toText = positionsBeforeRemoval(text);
  return scan(lines).map(({ name, start, end, valueStart, valueEnd }) => ({
    name,
    start: toText(start),
    end: end === lines.length ? text.length : toText(end),
    valueStart: toText(valueStart),
    valueEnd: valueEnd === valueStart ? toText(valueStart) : toText(valueEnd - 1) + 1,
  }));
}

function scan(lines: string): Assignment[] {
  const found: Assignment[] = [];
  let at = search(NOT_BLANK, lines, 0);
  while (at < lines.length) {
    const nameEnd = search(NAME_END, lines, at);
    if (lines[at] === '\n' || lines[at] === '#') at = nextLine(lines, at);
    else if (lines[nameEnd] !== '=') at = search(NOT_BLANK, lines, nameEnd + 1);
    else {
      const value = readValue(lines, nameEnd + 1);
      const name = nameOf(lines.slice(at, nameEnd));
      const start = lines.lastIndexOf('\n', at) + 1;
      if (name !== '') found.push({ name, start, end: value.next, valueStart: value.start, valueEnd: value.end });
      at = value.skipsBlanks ? search(NOT_BLANK, lines, value.next) : value.next;
    }
  }
  return found;
}

function readValue(lines: string, from: number): WrittenValue {
  const start = search(NOT_BLANK, lines, from);
  const isAbsent = lines[from] === '\n' || start === lines.length;
  if (isAbsent) return { start: from, end: from, next: nextLine(lines, from), skipsBlanks: false };
  const first = lines.charAt(start);
  const closing = QUOTES.includes(first) ? lines.indexOf(first, start + 1) : -1;
  if (closing !== -1) return { start, end: closing + 1, next: nextLine(lines, closing), skipsBlanks: false };
  const line = lines.slice(start, search(/\n/g, lines, start));
  const written = QUOTES.includes(first) ? line : trimBlanks(line.split('#')[0] ?? '');
  return { start, end: start + written.length, next: nextLine(lines, start), skipsBlanks: true };
}

function nameOf(written: string): string {
  const name = trimBlanks(written);
  return name.startsWith(EXPORT) ? trimBlanks(name.slice(EXPORT.length)) : name;
}

/** Node trims no other white space. */
function trimBlanks(text: string): string {
  return text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
}

function nextLine(lines: string, from: number): number {
  return Math.min(search(/\n/g, lines, from) + 1, lines.length);
}

/** Position of the first match at or after `from`; the length of the text when there is none. */
function search(pattern: RegExp, lines: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(lines)?.index ?? lines.length;
}

/** Says where a position of the text without carriage returns is in the text with them. */
function positionsBeforeRemoval(text: string): (position: number) => number {
  const kept: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (text[at] !== '\r') kept.push(at);
  return (position) => kept[position] ?? text.length;
}
