import { Module } from '@nestjs/common';
import { AuditLogService } from './audit-log.service.js';

/** The log of every use of a secret. */
@Module({ providers: [AuditLogService], exports: [AuditLogService] })
export class AuditLogModule {}
