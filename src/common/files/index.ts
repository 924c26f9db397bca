export { readOrCreatePrivateFile } from './private-file.js';
export { hasErrorCode } from './system-error.js';
