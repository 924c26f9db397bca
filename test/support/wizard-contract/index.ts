/**
 * What the ALwrity wizard reads of each answer: only members that its pages use, with the types they rely on. Answers
 * may hold more.
 */
export * from './analysis.js';
export * from './assets.js';
export * from './final-page.js';
export * from './gate.js';
export { analyseSitemap, type Journey, walkWizard } from './journey.js';
export { expectShape } from './matches.js';
export * from './persona.js';
export { refusal } from './problem.js';
export * from './progress.js';
export * from './requests.js';
export * from './research.js';
