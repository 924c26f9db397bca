/** The line of a server log that says why the server stopped, or the last one. */
export function causeInLog(log: string): string {
  const fatal = log.split('\n').findLast((line) => /\b(FATAL|PANIC):/.test(line));
  return fatal === undefined ? lastLine(log) : fatal.replace(/^.*\b(FATAL|PANIC):\s*/, '');
}

/** The last line that a program wrote. */
export function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) || 'no output';
}
