export type { Signal } from './signal.js';
export { Signals } from './signals.js';
