import { isDeepStrictEqual, parseEnv } from 'node:util';
import { EnvFileRefusedError } from '../env-file-refused.error.js';
import { quotings } from './quotings.js';
import { type Assignment, scanAssignments } from './scan-assignments.js';

/** Stands once above the assignments that this service adds. */
export const ADDED_BELOW =
  '# Added by DEPLOY_ENV=local: the key saved last for each provider, whoever saved it. Removed when it is deleted.';

/**
 * The text of an env file with one variable set: where it stands, else at the end. Comments, order and every other line
 * stay. Throws EnvFileRefusedError when no way of writing is read back by `util.parseEnv` as this one change.
 */
export function setVariable(text: string, name: string, value: string): string {
  const ways = quotings(value);
  if (ways.length === 0)
    throw new EnvFileRefusedError('it has all kinds of quotes, for which an env file has no escape');
  const wanted = variablesOf(text).set(name, value);
  for (const written of ways) {
    for (const edited of [...replaced(text, name, written), ...appended(text, `${name}=${written}`)]) {
      if (isDeepStrictEqual(variablesOf(edited), wanted)) return edited;
    }
  }
  throw new EnvFileRefusedError('the file has an unclosed quote or an empty value that would swallow the new line');
}

/** The text without the lines that assign a variable. Throws EnvFileRefusedError when another one would change with it. */
export function removeVariable(text: string, name: string): string {
  const wanted = variablesOf(text);
  wanted.delete(name);
  const assignments = assignmentsOf(text, name);
  const edited = withoutLines(text, assignments);
  const takesOtherLines = assignments.some((assignment) => isOnLaterLine(text, assignment));
  if (!takesOtherLines && isDeepStrictEqual(variablesOf(edited), wanted)) return edited;
  throw new EnvFileRefusedError('the lines around the variable depend on it');
}

/** Node leaves `export` in front of a name when nothing is behind its equals sign. */
function variablesOf(text: string): Map<string, string | undefined> {
  return new Map(Object.entries(parseEnv(text)).map(([name, value]) => [name.replace(/^export +/, ''), value]));
}

function assignmentsOf(text: string, name: string): Assignment[] {
  return scanAssignments(text).filter((assignment) => assignment.name === name);
}

/** The last assignment counts: it gets the value, and those before it go. */
function replaced(text: string, name: string, written: string): string[] {
  const assignments = assignmentsOf(text, name);
  const last = assignments.pop();
  if (last === undefined || isOnLaterLine(text, last)) return [];
  const rest = text.slice(last.valueEnd);
  const changed = `${text.slice(0, last.valueStart)}${written}${rest.startsWith('#') ? ' ' : ''}${rest}`;
  return [withoutLines(changed, assignments)];
}

/** With the comment above when it is not there yet; a second one where a value left empty would swallow the new line. */
function appended(text: string, assignment: string): string[] {
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text === '' || text.endsWith('\n') ? text : `${text}${lineBreak}`;
  const gap = text === '' ? '' : lineBreak;
  const commented = `${before}${gap}${ADDED_BELOW}${lineBreak}${assignment}${lineBreak}`;
  return text.includes(ADDED_BELOW) ? [`${before}${assignment}${lineBreak}`, commented] : [commented];
}

/** Behind an equals sign and a blank, Node takes the next line for the value. People who wrote it meant no such thing. */
function isOnLaterLine(text: string, { start, valueStart }: Assignment): boolean {
  return text.slice(start, valueStart).includes('\n');
}

function withoutLines(text: string, assignments: readonly Assignment[]): string {
  return assignments.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
}
