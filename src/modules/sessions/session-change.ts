import type { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { currentTrace } from '../../common/http/index.js';
import type { EventPayloads, EventType } from './event-types.js';
import { isAbsent, type OnboardingPart } from './onboarding-parts.js';
import { OnboardingSession } from './onboarding-session.entity.js';
import { sessionIdOf } from './session-id.js';
import type { LockedSession, SessionRepository } from './session.repository.js';
import type { RecordedEvent, SessionStanding, StepRecord } from './session-standing.js';

/** One transaction on a locked session: state changes and the events that tell of them commit together. */
export class SessionChange {
  /** What was recorded so far, in order. */
  readonly events: RecordedEvent<EventType>[] = [];

  /** Everything that was stored when the change was opened, as `read_onboarding` tells it; null unless asked for. */
  readonly onboarding: unknown;

  /** The row of the session as this change leaves it. */
  readonly standing: SessionStanding;

  private readonly stepRows: Map<number, StepRecord>;
  private readonly unstoredSteps = new Map<number, StepRecord | null>();
  private storedEvents = 0;
  private sessionReference: OnboardingSession | null = null;

  constructor(
    /** Unit of work of this transaction. */
    readonly em: EntityManager,
    readonly userId: UserId,
    /** The time of everything in this change. */
    readonly now: Date,
    locked: LockedSession,
    private readonly sessions: SessionRepository,
  ) {
    this.onboarding = locked.onboarding;
    this.standing = { ...locked.standing };
    this.stepRows = new Map(locked.steps.map((step) => [step.step_number, step]));
    if (locked.created) this.record('session.started', {});
  }

  /** What other rows hang on: id and user. Its other columns are in `standing`, so that the unit of work leaves them alone. */
  get session(): OnboardingSession {
    this.sessionReference ??= this.em.merge(OnboardingSession, { id: sessionIdOf(this.userId), userId: this.userId });
    return this.sessionReference;
  }

  /** The rows of the steps as this change leaves them. */
  get steps(): ReadonlyMap<number, StepRecord> {
    return this.stepRows;
  }

  /** Whether it is known that nothing of a part is stored, so that there is nothing to look for. */
  lacks(part: OnboardingPart): boolean {
    return isAbsent(part, this.onboarding, this.events);
  }

  /** Appends to the user's log and raises the session's version. */
  record<Type extends EventType>(
    type: Type,
    payload: EventPayloads[Type],
    stepNumber: number | null = null,
  ): RecordedEvent<Type> {
    this.standing.version += 1;
    this.standing.updatedAt = this.now;
    const event = {
      seq: this.standing.version,
      type,
      stepNumber,
      payload,
      actor: this.userId,
      requestId: currentTrace()?.requestId ?? null,
      at: this.now,
    };
    this.events.push(event);
    return event;
  }

  /** Writes the row of a step; null removes it. */
  writeStep(number: number, step: StepRecord | null): void {
    if (step === null) this.stepRows.delete(number);
    else this.stepRows.set(number, step);
    this.unstoredSteps.set(number, step);
  }

  /** Sends everything to the database, so that a query of this transaction sees it. */
  async flush(): Promise<void> {
    await this.store();
    await this.em.flush();
  }

  /** Stores session, steps and events. Nothing when they are as they were. */
  async store(): Promise<void> {
    const events = this.events.slice(this.storedEvents);
    if (events.length === 0 && this.unstoredSteps.size === 0) return;
    await this.sessions.store(this.em, this.userId, { standing: this.standing, events, steps: this.unstoredSteps });
    this.storedEvents = this.events.length;
    this.unstoredSteps.clear();
  }
}
