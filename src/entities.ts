import { apiKeyEntities } from './modules/api-keys/index.js';
import { assetEntities } from './modules/assets/index.js';
import { auditLogEntities } from './modules/audit-log/index.js';
import { businessInfoEntities } from './modules/business-info/index.js';
import { idempotencyEntities } from './modules/idempotency/index.js';
import { integrationEntities } from './modules/integrations/index.js';
import { liveEventEntities } from './modules/live-events/index.js';
import { modelEntities } from './modules/models/index.js';
import { personaEntities } from './modules/persona/index.js';
import { progressEntities } from './modules/progress/index.js';
import { researchEntities } from './modules/research/index.js';
import { sessionEntities } from './modules/sessions/index.js';
import { userJobEntities } from './modules/user-jobs/index.js';
import { websiteAnalysisEntities } from './modules/website-analysis/index.js';

/** Every table of the service. A module that adds one exports it and lists it here. */
export const entities = [
  ...sessionEntities,
  ...progressEntities,
  ...apiKeyEntities,
  ...auditLogEntities,
  ...websiteAnalysisEntities,
  ...researchEntities,
  ...businessInfoEntities,
  ...personaEntities,
  ...assetEntities,
  ...integrationEntities,
  ...modelEntities,
  ...userJobEntities,
  ...idempotencyEntities,
  ...liveEventEntities,
];
