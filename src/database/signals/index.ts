export type { Signal } from './signal.js';
export { SIGNAL_DATABASE_URL, Signals } from './signals.js';
