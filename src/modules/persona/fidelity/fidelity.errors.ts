import { AppError, defineProblem } from '../../../common/errors/index.js';

const needsFingerprint = defineProblem({
  code: 'fidelity_needs_fingerprint',
  status: 409,
  title: 'There is no fingerprint to hold a draft against',
  remedy: 'Analyse a website with text of your own, POST /api/onboarding/website-analysis, then repeat the request.',
});

/** The user has no analysis with a fingerprint, or one of an earlier version of the measures. */
export class FidelityNeedsFingerprintError extends AppError {
  static readonly problem = needsFingerprint;

  constructor(because: 'no_analysis' | 'no_own_text' | 'earlier_version') {
    super(needsFingerprint, DETAILS[because], { extensions: { because } });
  }
}

const DETAILS = {
  no_analysis:
    'A draft is held against your own writing, and there is no website analysis. Analyse your website first.',
  no_own_text: 'The newest website analysis measured no text of your own. Analyse a website with more text first.',
  earlier_version: 'The newest website analysis was measured by an earlier version. Analyse the website once more.',
} as const;
