/** What is known about a stored key: the last live check's answer, or `locked` when no master key opens it. */
export type CheckStatus = 'valid' | 'rejected' | 'exhausted' | 'unknown' | 'locked';
