import { Integrations } from './integrations.entity.js';

/** Tables of this module. */
export const integrationEntities = [Integrations];
