import { sessionEntities } from './modules/sessions/index.js';

/** Every table of the service. A module that adds one exports it and lists it here. */
export const entities = [...sessionEntities];
