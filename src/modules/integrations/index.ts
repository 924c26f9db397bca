export { IntegrationsStateDto } from './dto/integrations-state.dto.js';
export { integrationEntities } from './integration-entities.js';
export { IntegrationsModule } from './integrations.module.js';
export { IntegrationsService } from './integrations.service.js';
