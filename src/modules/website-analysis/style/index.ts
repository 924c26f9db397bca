export { describeStyle } from './describe-style.js';
export { fingerprintDistance } from './authorship/fingerprint-distance.js';
export { fingerprintOfText } from './authorship/fingerprint-of-text.js';
export { fingerprintOf } from './fingerprint-of.js';
export type { StyleSections } from './style-document.js';
export type { StyleFingerprint } from './style-fingerprint.js';
export type { StyleMetrics } from './style-metrics.js';
