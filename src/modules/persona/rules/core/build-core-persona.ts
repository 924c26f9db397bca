import type { FieldRecorder } from '../field-recorder.js';
import type { CorePersona } from '../persona-document.js';
import { buildIdentity } from './identity.js';
import { buildLinguisticFingerprint } from './linguistic-fingerprint.js';
import { buildStylisticConstraints } from './stylistic-constraints.js';
import { buildTonalRange } from './tonal-range.js';

/** Where the core persona is in a persona document. */
export const CORE = '/corePersona';

/**
 * The core persona of measured writing. A value is measured on the site, follows from measures by a rule, or is null;
 * `recorder` holds which.
 */
export function buildCorePersona(recorder: FieldRecorder): CorePersona {
  return {
    identity: buildIdentity(recorder, `${CORE}/identity`),
    linguistic_fingerprint: buildLinguisticFingerprint(recorder, `${CORE}/linguistic_fingerprint`),
    tonal_range: buildTonalRange(recorder, `${CORE}/tonal_range`),
    stylistic_constraints: buildStylisticConstraints(recorder, `${CORE}/stylistic_constraints`),
  };
}
