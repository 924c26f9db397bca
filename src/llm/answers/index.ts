export type { AnswerGuard, AnswerReading, ReadAnswer } from './answer-reading.js';
export { readAnswer } from './read-answer.js';
export { withSynonyms } from './shape/synonyms.js';
