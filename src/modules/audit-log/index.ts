export { auditLogEntities } from './audit-log-entities.js';
export { AuditLogModule } from './audit-log.module.js';
export { AuditLogService, type KeyUse, type RecordedUse } from './audit-log.service.js';
