/** Longest answer that is looked at, in UTF-16 units; models that answer our questions stay far below. */
export const MAX_ANSWER_LENGTH = 256 * 1024;

/** Deepest nesting of an answer: objects and lists around a value. */
export const MAX_ANSWER_DEPTH = 16;

/** Places of a text at which a document is looked for. */
export const MAX_STARTS = 24;

/** Problems that are told; the rest is counted. */
export const MAX_PROBLEMS = 12;
