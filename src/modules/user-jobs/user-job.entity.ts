import { PrimaryKeyProp } from '@mikro-orm/core';
import { Enum, Index, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { UserOwned } from '../../database/index.js';
import type { JobKind } from '../../jobs/index.js';
import { BelongsToSession, OnboardingSession } from '../sessions/index.js';
import { JobStatus } from './job-status.js';

/** Why a job failed, in the terms of a problem document. */
export interface JobFailure {
  readonly code: string;
  readonly detail: string;
}

/** Long work of one user: what was asked, how far it is and what came out. The queue only delivers it. */
@UserOwned('user_jobs')
@Index({ properties: ['session', 'kind', 'inputHash'] })
export class UserJob {
  [PrimaryKeyProp]?: ['session', 'id'];

  @BelongsToSession()
  session: OnboardingSession;

  @PrimaryKey({ type: 'uuid' })
  id: string;

  @Property({ type: 'text' })
  userId: string;

  @Property({ type: 'text' })
  kind: JobKind;

  @Enum({ items: () => JobStatus, type: 'text' })
  status: JobStatus = JobStatus.Queued;

  /** What the job works on; never secrets. */
  @Property({ type: 'json' })
  input: object;

  /** SHA-256 of kind and input: the same work is not queued twice. */
  @Property({ type: 'text' })
  inputHash: string;

  /** Done share in percent, 0 to 100; it never falls. */
  @Property({ type: 'double' })
  progress = 0;

  /** What the job is doing, for people. */
  @Property({ type: 'text', nullable: true })
  currentStep: string | null = null;

  /** What happened so far, oldest first, at most 50 lines. */
  @Property({ type: 'json' })
  messages: string[] = [];

  @Property({ type: 'json', nullable: true })
  result: object | null = null;

  /** Why the last attempt failed; null when none did. */
  @Property({ type: 'json', nullable: true })
  error: JobFailure | null = null;

  /** How often work on it began. */
  @Property({ type: 'integer' })
  attempts = 0;

  @Property({ type: 'timestamptz' })
  createdAt: Date;

  @Property({ type: 'timestamptz', nullable: true })
  startedAt: Date | null = null;

  /** Last sign of life while it runs. */
  @Property({ type: 'timestamptz', nullable: true })
  heartbeatAt: Date | null = null;

  @Property({ type: 'timestamptz', nullable: true })
  finishedAt: Date | null = null;

  constructor(session: OnboardingSession, id: string, kind: JobKind, input: object, inputHash: string, now: Date) {
    this.session = session;
    this.id = id;
    this.userId = session.userId;
    this.kind = kind;
    this.input = input;
    this.inputHash = inputHash;
    this.createdAt = now;
  }

  /** Whether the job is queued or running. */
  get isOpen(): boolean {
    return this.status === JobStatus.Queued || this.status === JobStatus.Running;
  }
}
