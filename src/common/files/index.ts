export { readOrCreatePrivateFile } from './private-file.js';
export { replacePrivateFile } from './replace-private-file.js';
export { hasErrorCode } from './system-error.js';
