/** Everything `CheckStatus` can be, for documents that list it. */
export const CHECK_STATUSES = ['valid', 'rejected', 'exhausted', 'unknown', 'locked'] as const;

/** What is known about a stored key: the last live check's answer, or `locked` when no master key opens it. */
export type CheckStatus = (typeof CHECK_STATUSES)[number];
