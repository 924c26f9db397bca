export { liveEventEntities } from './live-event-entities.js';
