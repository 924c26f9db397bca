export { RecoveryReader } from './recovery-reader.js';
export { RecoveryController } from './recovery.controller.js';
export { RecoveryService } from './recovery.service.js';
