export { apiKeyEntities } from './api-key-entities.js';
