import type { Issue } from '../issue.js';

/** The log is the evidence for everything else: when it is not whole, nothing is put right by it. */
export function logGap(reason: string): Issue {
  return {
    code: 'log_gap',
    stepNumber: null,
    detail:
      `The log of this onboarding is not whole: ${reason}. Nothing is repaired by an incomplete log. ` +
      'An operator can restore the missing entries of onboarding_events from a backup, or the user can erase the session and start anew.',
    fix: null,
  };
}
