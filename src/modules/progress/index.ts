export { progressEntities } from './progress-entities.js';
