import { StreamTicket } from './stream-ticket.entity.js';

/** Tables of this module. */
export const liveEventEntities = [StreamTicket];
