export { businessInfoEntities } from './business-info-entities.js';
export { BusinessInfoModule } from './business-info.module.js';
export { BusinessInfoService } from './business-info.service.js';
