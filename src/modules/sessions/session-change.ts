import type { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { currentTrace } from '../../common/http/index.js';
import type { EventPayloads, EventType } from './event-types.js';
import { OnboardingEvent } from './onboarding-event.entity.js';
import type { OnboardingSession } from './onboarding-session.entity.js';

/** One transaction on a locked session: state changes and the events that tell of them commit together. */
export class SessionChange {
  /** What was recorded so far, in order. */
  readonly events: OnboardingEvent[] = [];

  constructor(
    /** Unit of work of this transaction. */
    readonly em: EntityManager,
    /** The locked session row. */
    readonly session: OnboardingSession,
    readonly userId: UserId,
    /** The time of everything in this change. */
    readonly now: Date,
  ) {}

  /** Appends to the user's log and raises the session's version. */
  record<Type extends EventType>(
    type: Type,
    payload: EventPayloads[Type],
    stepNumber: number | null = null,
  ): OnboardingEvent {
    this.session.version += 1;
    this.session.updatedAt = this.now;
    const event = new OnboardingEvent({
      session: this.session,
      seq: this.session.version,
      userId: this.userId,
      type,
      stepNumber,
      payload,
      actor: this.userId,
      requestId: currentTrace()?.requestId ?? null,
      at: this.now,
    });
    this.events.push(event);
    this.em.persist(event);
    return event;
  }
}
