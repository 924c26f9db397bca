export { modelEntities } from './model-entities.js';
export { ModelRecords } from './model-records.service.js';
export { ModelsModule } from './models.module.js';
export { UsageService } from './usage/usage.service.js';
