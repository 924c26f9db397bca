import { jensenShannon, measured, notMeasured, type Measure } from '../../text/index.js';
import type { StyleFingerprint } from '../style-fingerprint.js';
import { unpackShares } from './term-profile.js';

/** What the distance needs of a fingerprint. */
export type ComparedFingerprint = Pick<StyleFingerprint, 'version' | 'term_profile'>;

/**
 * How differently two fingerprints write, 0 (alike) to 1: the Jensen-Shannon divergence of their use of 4,000 frequent
 * words and 18 marks, in bits. It needs no other text, and either order gives the same. It falls with the length of the
 * shorter text, so compare it with distances of texts of similar length. Null with a reason when a fingerprint has no
 * profile or the versions differ.
 */
export function fingerprintDistance(left: ComparedFingerprint, right: ComparedFingerprint): Measure<number> {
  if (left.version !== right.version) {
    return notMeasured(`fingerprints of version ${left.version} and ${right.version} cannot be compared; measure anew`);
  }
  if (left.term_profile === null || right.term_profile === null) {
    return notMeasured('a fingerprint has no profile of its words; its reasons say why');
  }
  return measured(jensenShannon(unpackShares(left.term_profile), unpackShares(right.term_profile)));
}
