export { personaEntities } from './persona-entities.js';
