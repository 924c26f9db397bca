export { liveEventEntities } from './live-event-entities.js';
export { LiveEventsModule } from './live-events.module.js';
export { LiveSocketAdapter } from './live-socket-adapter.js';
