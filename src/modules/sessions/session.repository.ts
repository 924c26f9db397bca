import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { callInTransaction } from '../../database/index.js';
import type { SessionStatus } from './onboarding-session.entity.js';
import { sessionIdOf } from './session-id.js';
import type { RecordedEvent, SessionStanding, StepRecord } from './session-standing.js';

/** The locked rows of one session. */
export interface LockedSession {
  readonly standing: SessionStanding;
  readonly steps: readonly StepRecord[];
  /** Sequence number of the last entry of the log; 0 when it is empty. */
  readonly lastSeq: number;
  /** Whether this call added it. */
  readonly created: boolean;
  /** Everything that is stored, as `read_onboarding` tells it; null unless it was asked for. */
  readonly onboarding: unknown;
}

/** What a change made of the session; steps that are null go. */
export interface SessionWrite {
  readonly standing: SessionStanding;
  readonly events: readonly RecordedEvent[];
  readonly steps: ReadonlyMap<number, StepRecord | null>;
}

interface SessionRow {
  readonly status: SessionStatus;
  readonly current_step: number;
  readonly active_step: number | null;
  readonly progress: number | string;
  readonly version: number;
  readonly started_at: string;
  readonly updated_at: string;
  readonly completed_at: string | null;
}

interface OpenedRow {
  readonly session: SessionRow;
  readonly steps: readonly StepRecord[] | null;
  readonly last_seq: number;
  readonly created: boolean;
  readonly onboarding: unknown;
}

/** What opening does beside locking. */
interface Opening {
  readonly mayCreate: boolean;
  readonly withOnboarding: boolean;
}

/** Locks, reads and writes the session, its steps and its log, in one round trip each. */
@Injectable()
export class SessionRepository {
  /** Locks the user's session until the transaction ends, adding it when it is absent; reads all of it when asked to. */
  async open(em: EntityManager, userId: string, now: Date, withOnboarding: boolean): Promise<LockedSession> {
    const opened = await this.lockRow(em, userId, now, { mayCreate: true, withOnboarding });
    if (opened === null) throw new Error('A session that was just stored cannot be read');
    return opened;
  }

  /** Locks the user's session until the transaction ends; null when there is none. */
  lock(em: EntityManager, userId: string, now: Date): Promise<LockedSession | null> {
    return this.lockRow(em, userId, now, { mayCreate: false, withOnboarding: false });
  }

  /** Stores what a change made of its session. */
  async store(em: EntityManager, userId: string, { standing, events, steps }: SessionWrite): Promise<void> {
    const stepRows = [...steps].map(([number, step]) => step ?? { step_number: number, status: null });
    const eventRows = events.map(({ stepNumber, requestId, ...event }) => {
      return { ...event, step_number: stepNumber, request_id: requestId };
    });
    const documents = [rowOf(standing), eventRows, stepRows].map((document) => JSON.stringify(document));
    await callInTransaction(em, 'store_session_change', [sessionIdOf(userId), userId, ...documents]);
  }

  private async lockRow(
    em: EntityManager,
    userId: string,
    now: Date,
    { mayCreate, withOnboarding }: Opening,
  ): Promise<LockedSession | null> {
    const values = [sessionIdOf(userId), userId, now, mayCreate, withOnboarding];
    const [row] = await callInTransaction<OpenedRow>(em, 'open_session_change', values);
    if (row === undefined) return null;
    const { session, steps, last_seq: lastSeq, created, onboarding } = row;
    return { standing: standingOf(session), steps: steps ?? [], lastSeq, created, onboarding };
  }
}

function standingOf(row: SessionRow): SessionStanding {
  return {
    status: row.status,
    currentStep: row.current_step,
    activeStep: row.active_step,
    progress: Number(row.progress),
    version: row.version,
    startedAt: new Date(row.started_at),
    updatedAt: new Date(row.updated_at),
    completedAt: row.completed_at === null ? null : new Date(row.completed_at),
  };
}

function rowOf({ status, progress, version, ...standing }: SessionStanding): object {
  return {
    status,
    current_step: standing.currentStep,
    active_step: standing.activeStep,
    progress,
    version,
    started_at: standing.startedAt,
    updated_at: standing.updatedAt,
    completed_at: standing.completedAt,
  };
}
