export { researchEntities } from './research-entities.js';
