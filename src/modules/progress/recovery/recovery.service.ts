import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import { type SessionChange, SessionsService } from '../../sessions/index.js';
import { RecoveryReader } from './recovery-reader.js';
import { repairIn } from './repair.js';
import { diagnose } from './rules/diagnose.js';
import { type Issue, isRepairable, type RepairableIssue } from './rules/issue.js';

/** What was found, and what was put right. */
export interface Recovery {
  /** Version of the session after it; 0 for a user without one. */
  readonly version: number;
  readonly issues: readonly Issue[];
  readonly applied: readonly RepairableIssue[];
}

const NO_SESSION: Recovery = { version: 0, issues: [], applied: [] };

/** Finds what is inconsistent in an onboarding, and puts it right. The log wins over everything that follows from it. */
@Injectable()
export class RecoveryService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly reader: RecoveryReader,
  ) {}

  /** What is inconsistent now. Changes nothing, and creates no session. */
  async diagnose(userId: UserId): Promise<Recovery> {
    const found = await this.sessions.inspect(userId, async (change) => ({
      version: change.standing.version,
      issues: diagnose(await this.reader.readIn(change)),
      applied: [],
    }));
    return found ?? NO_SESSION;
  }

  /** Puts right what can be put right, all or nothing; only tells what it would do in a dry run. */
  async repair(userId: UserId, isDryRun: boolean): Promise<Recovery> {
    const found = await this.diagnose(userId);
    if (isDryRun || !found.issues.some(isRepairable)) return found;
    return this.sessions.change(userId, (change) => this.repairIn(change), { isRepair: true });
  }

  private async repairIn(change: SessionChange): Promise<Recovery> {
    const view = await this.reader.readIn(change);
    const issues = diagnose(view);
    const applied = issues.filter(isRepairable);
    if (view.log.kind === 'whole' && applied.length > 0) await repairIn(change, view.log.state, applied, view.optional);
    return { version: change.standing.version, issues, applied };
  }
}
