import { jensenShannon, measured, notMeasured, type Measure } from '../../text/index.js';
import type { StyleFingerprint } from '../style-fingerprint.js';
import { unpackShares } from './term-profile.js';

/** What the distance needs of a fingerprint. */
type ComparedFingerprint = Pick<StyleFingerprint, 'version' | 'term_profile'>;

/** Share of the pairs in the distance; single words and marks have the rest. */
const WEIGHT_OF_PAIRS = 0.25;

/**
 * How differently two fingerprints write, 0 (alike) to 1: the Jensen-Shannon divergence, in bits, of their use of
 * frequent words and marks (three quarters) and of pairs of them (one quarter). It needs no other text, and either order
 * gives the same. It falls as texts get longer, so compare distances of texts of similar length only. Null with a
 * reason when a fingerprint has no profile or the versions differ.
 */
export function fingerprintDistance(left: ComparedFingerprint, right: ComparedFingerprint): Measure<number> {
  if (left.version !== right.version) {
    return notMeasured(`fingerprints of version ${left.version} and ${right.version} cannot be compared; measure anew`);
  }
  const [one, other] = [left.term_profile, right.term_profile];
  if (one === null || other === null) return notMeasured('a fingerprint has no term profile; its reasons say why');
  const divergence = (name: 'terms' | 'pairs'): number =>
    jensenShannon(unpackShares(one[name]), unpackShares(other[name]));
  return measured((1 - WEIGHT_OF_PAIRS) * divergence('terms') + WEIGHT_OF_PAIRS * divergence('pairs'));
}
