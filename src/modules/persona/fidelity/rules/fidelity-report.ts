import type { MeasuredDraft, StyleFingerprint } from '../../../website-analysis/index.js';
import type { PersonaDocument } from '../../rules/persona-document.js';
import { valueAt } from '../../rules/json/json-pointer.js';
import { PLATFORM_CATALOGUE, type PlatformName } from '../../rules/platforms/platform-catalogue.js';
import { type FidelityScore, fidelityScore } from './fidelity-score.js';
import { type FoundTerm, listedWords } from './listed-words.js';
import { type PlatformViolation, platformViolations } from './platform-violations.js';
import { type ScoreInterval, scoreInterval } from './score-interval.js';

/** A draft and what it is to be published on. */
export interface Draft {
  readonly text: string;
  readonly platform?: PlatformName;
}

/** A draft held against its writer. */
export interface FidelityReport extends FidelityScore {
  /** Null: too few sentences, or no score. */
  readonly interval: ScoreInterval | null;
  readonly draft: StyleFingerprint['basis'];
  readonly own: StyleFingerprint['basis'];
  readonly go_to_words: { readonly found: readonly FoundTerm[]; readonly missing: readonly string[] };
  readonly avoid_words: readonly FoundTerm[];
  readonly platform: { readonly platform: PlatformName; readonly violations: readonly PlatformViolation[] } | null;
}

const WORDS_AT = '/corePersona/linguistic_fingerprint/lexical_features';

/** Holds a measured draft against the writer's fingerprint and, where there is one, the words of the persona. */
export function fidelityReport(
  { text, platform }: Draft,
  { fingerprint, reduced }: MeasuredDraft,
  own: StyleFingerprint,
  persona: PersonaDocument | null,
): FidelityReport {
  const fit = fidelityScore(own, fingerprint);
  const goTo = textsAt(persona, `${WORDS_AT}/go_to_words`) ?? own.lexical_features.go_to_words;
  return {
    ...fit,
    interval: scoreInterval(own, fit.score, reduced),
    draft: fingerprint.basis,
    own: own.basis,
    go_to_words: listedWords(text, goTo),
    avoid_words: listedWords(text, textsAt(persona, `${WORDS_AT}/avoid_words`) ?? []).found,
    platform:
      platform === undefined
        ? null
        : { platform, violations: platformViolations(text, fingerprint.basis.words, PLATFORM_CATALOGUE[platform]) },
  };
}

/** The texts of a list of the persona, whatever its user made of it; null when it is no list. */
function textsAt(persona: PersonaDocument | null, pointer: string): string[] | null {
  const value = persona === null ? null : valueAt(persona, pointer);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : null;
}
