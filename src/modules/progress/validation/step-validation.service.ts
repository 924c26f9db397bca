import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import type { JsonObject } from '../../../common/documents/index.js';
import { type Finding, findingsOf, isAcceptable } from '../../../common/rules/index.js';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { ScopedRead } from '../../../database/index.js';
import type { SessionChange } from '../../sessions/index.js';
import { StepStatus } from '../rules/step-status.js';
import type { StepNumber } from '../rules/steps.js';
import { SnapshotRepository } from '../snapshot.repository.js';
import type { OnboardingSnapshot } from '../snapshot.js';
import { withPayload } from './payload-facts.js';
import { refusalOf } from './refusal.js';
import { completionFindings, entryFindings } from './rules/rule-sets.js';
import type { StepFacts } from './rules/step-facts.js';
import { storedDocuments, storedFacts } from './stored-facts.js';

/** What the rules say about a step. */
export interface Verdict {
  readonly status: StepStatus;
  readonly findings: readonly Finding[];
}

/** Judges steps by the rules: entering one, completing one for trial, and completing one. */
@Injectable()
export class StepValidation {
  constructor(
    private readonly reads: ScopedRead,
    private readonly snapshots: SnapshotRepository,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** Whether the user may enter a step, and what is doubtful about what it builds on. */
  async entry(userId: UserId, step: StepNumber): Promise<Verdict> {
    const snapshot = await this.read(userId);
    return { status: statusOf(step, snapshot), findings: entryFindings(this.facts(step, snapshot)) };
  }

  /** What completing a step with a payload would say; nothing is stored. */
  async dryRun(userId: UserId, step: StepNumber, data: JsonObject): Promise<Verdict> {
    const snapshot = await this.read(userId);
    return { status: statusOf(step, snapshot), findings: completionFindings(this.facts(step, snapshot, data)) };
  }

  /**
   * The warnings with which a step may be completed in a change that has just been opened `withOnboarding`. Throws ValidationError with every error and its path, or the error
   * of the step's owner when nothing else is wrong.
   */
  checkIn(change: SessionChange, step: StepNumber, data: JsonObject): string[] {
    const facts = this.facts(step, this.snapshots.openedWith(change), data);
    const findings = completionFindings(facts);
    if (!isAcceptable(findings)) throw refusalOf(findingsOf(findings, 'error'), facts);
    return findingsOf(findings, 'warning').map(({ message }) => message);
  }

  private async read(userId: UserId): Promise<OnboardingSnapshot | undefined> {
    const rows = await this.reads.call<OnboardingSnapshot>('read_onboarding', userId);
    return rows[0];
  }

  private facts(step: StepNumber, snapshot: OnboardingSnapshot | undefined, data?: JsonObject): StepFacts {
    const stored = storedDocuments(snapshot, this.settings);
    const facts = storedFacts(step, snapshot, stored, this.settings.ONBOARDING_OPTIONAL_STEPS);
    return data === undefined ? facts : withPayload(facts, stored, data);
  }
}

function statusOf(step: StepNumber, snapshot: OnboardingSnapshot | undefined): StepStatus {
  const row = snapshot?.steps?.find(({ step_number: number }) => number === step);
  return row?.status ?? StepStatus.Pending;
}
