import { AuditEntry } from './audit-entry.entity.js';

/** Tables of this module. */
export const auditLogEntities = [AuditEntry];
