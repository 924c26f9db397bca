import type { FileReport } from './file-report.js';

/** The outcome for people: a line for each file, its warnings below it, and the sum. */
export function describeReports(reports: readonly FileReport[], isDryRun: boolean): string {
  if (reports.length === 0) return 'The folder holds no .onboarding_progress*.json files.';
  const lines = reports.flatMap((report) => [lineOf(report), ...report.warnings.map((warning) => `    ${warning}`)]);
  const sum = ['imported', 'unchanged', 'skipped', 'failed']
    .map((outcome) => `${reports.filter((report) => report.outcome === outcome).length} ${outcome}`)
    .join(', ');
  return [...lines, '', isDryRun ? `Dry run, nothing was stored: ${sum}.` : `${sum}.`].map(onOneLine).join('\n');
}

function lineOf({ file, user, outcome, reason, steps, keys }: FileReport): string {
  const done = steps.map(({ step_number: number, status }) => `${number} ${status}`).join(', ');
  const parts = [
    outcome.padEnd(9),
    file,
    `user ${user ?? 'unknown'}`,
    reason,
    done === '' ? null : `steps ${done}`,
    keys.length === 0 ? null : `keys ${keys.join(', ')}`,
  ];
  return parts.filter((part) => part !== null).join('  ');
}

/** File names may hold anything. */
function onOneLine(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '?');
}
