export { businessInfoEntities } from './business-info-entities.js';
export { BusinessInfoModule } from './business-info.module.js';
export { BusinessInfoService } from './business-info.service.js';
export { BusinessInfoResponseDto } from './dto/business-info.response.dto.js';
export { type BusinessFacts, saidOf } from './business-facts.js';
export { businessFactsOf, SaveBusinessInfoDto } from './dto/save-business-info.dto.js';
export { businessOfRow, type BusinessRow, type StoredBusiness } from './stored-business.js';
