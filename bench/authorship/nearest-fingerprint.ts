import { fingerprintDistance, fingerprintOfText } from '../../src/modules/website-analysis/index.js';
import type { Split } from './draws.js';

/** The author whose known text has the nearest fingerprint, for each unknown text. */
export function nearestByFingerprint(splits: readonly Split[]): string[] {
  const known = splits.map((split) => fingerprintOfText(split.known));
  return splits.map((split) => {
    const unknown = fingerprintOfText(split.unknown);
    const distances = known.map((fingerprint) => fingerprintDistance(unknown, fingerprint).value ?? Infinity);
    return splits[distances.indexOf(Math.min(...distances))]?.author ?? '';
  });
}
