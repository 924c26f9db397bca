export { isRunning, ownIdentity, processIdentity } from './process-identity.js';
export { tryLock, unlock } from './process-lock.js';
