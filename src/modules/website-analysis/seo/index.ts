export { auditSite } from './audit-site.js';
export type { SiteFacts } from './audited-site.js';
export type { SeoAudit } from './seo-audit.js';
