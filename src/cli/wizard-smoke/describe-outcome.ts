import type { Call } from './recording/recorder.js';
import type { Outcome } from './scenarios/play-scenario.js';

/** One line of how a scenario went; below it what went wrong. */
export function describeOutcome({ name, ms, calls, errorPaths }: Outcome): string {
  const mark = errorPaths.length === 0 ? 'completed' : 'FAILED   ';
  const line = [
    `${mark}  ${name.padEnd(15)}`,
    `${String(calls.length).padStart(3)} calls in ${seconds(ms)}`,
    `${errorPaths.length} error paths`,
    `slowest: ${describeSlowest(calls)}`,
  ].join('  ');
  const wrong = errorPaths.map(({ page, what }) => `           ✘ ${page}: ${what}`);
  return [line, ...wrong].join('\n');
}

/** What the wizard showed without being stopped by it, each once. */
export function describeNotes(outcomes: readonly Outcome[]): string {
  const notes = new Set(outcomes.flatMap((outcome) => outcome.notes));
  return notes.size === 0 ? '' : ['', 'Shown on the way', ...[...notes].map((note) => `  ${note}`)].join('\n');
}

/** The call that used most of the time that the client gives it. */
function describeSlowest(calls: readonly Call[]): string {
  const [slowest] = calls.toSorted((one, other) => other.ms / other.limitMs - one.ms / one.limitMs);
  if (slowest === undefined) return 'none';
  const { method, path, ms, limitMs } = slowest;
  const share = Math.round((100 * ms) / limitMs);
  return `${method} ${path} took ${seconds(ms)} of ${seconds(limitMs)} (${share} %)`;
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}
