import { MAX_PROBLEMS } from '../limits.js';
import { type Finding, tellablePointer } from './finding.js';

/** Findings as sentences; what is too much is counted. */
export function tell(findings: readonly Finding[]): readonly string[] {
  const told = findings
    .slice(0, MAX_PROBLEMS)
    .map(({ path, message }) => `${tellablePointer(path) || '/'}: ${message}`);
  const rest = findings.length - told.length;
  return rest > 0 ? [...told, `and ${rest} more`] : told;
}
