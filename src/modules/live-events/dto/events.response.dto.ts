import { LiveEventDto } from './live-event.dto.js';

/** A part of the user's log. */
export class EventsResponseDto {
  /** Events after the given one, oldest first. */
  events: LiveEventDto[];

  /** Sequence number of the newest event, 0 for none. More follow while it is greater than the last one listed. @example 7 */
  last_seq: number;

  constructor(events: LiveEventDto[], lastSeq: number) {
    this.events = events;
    this.last_seq = lastSeq;
  }
}
