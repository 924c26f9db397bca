import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { type UserId, UserScope } from '../../../auth/index.js';
import { SETTINGS, type SettingValues } from '../../../config/index.js';
import { runInTransaction } from '../../../database/index.js';
import { OnboardingEvent, type SessionChange, SessionsService } from '../../sessions/index.js';
import { StepArtefacts } from '../step-artefacts.js';
import { stateOfRows } from '../projection.js';
import { StepLedger } from '../step-ledger.js';
import type { ImportedStep, ImportReport, LegacySource } from './import-report.js';
import { ImportWork } from './import-work.js';
import { planOf } from './rules/plan.js';

/** Ends the transaction of a rehearsal. */
class RolledBack extends Error {}

/** Brings the progress of one user over from a file of the older software: all of it in one transaction, or nothing. */
@Injectable()
export class LegacyImporter {
  constructor(
    private readonly em: EntityManager,
    private readonly scope: UserScope,
    private readonly sessions: SessionsService,
    private readonly artefacts: StepArtefacts,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** Imports a file that was not imported yet for a user who has not started here. */
  import(userId: UserId, source: LegacySource): Promise<ImportReport> {
    return this.scope.run(userId, () => this.sessions.change(userId, (change) => this.bringIn(change, source)));
  }

  /** Does all of `import`, reports it and takes it back. */
  rehearse(userId: UserId, source: LegacySource): Promise<ImportReport> {
    return this.scope.run(userId, async () => {
      const reports: ImportReport[] = [];
      try {
        await runInTransaction(this.em, async () => {
          reports.push(await this.sessions.change(userId, (change) => this.bringIn(change, source)));
          throw new RolledBack();
        });
      } catch (error) {
        if (!(error instanceof RolledBack)) throw error;
      }
      const [report] = reports;
      if (report === undefined) throw new Error('A rehearsal ended without a report');
      return report;
    });
  }

  private async bringIn(change: SessionChange, source: LegacySource): Promise<ImportReport> {
    const refusal = await this.refusalOf(change, source);
    if (refusal !== null) return { ...refusal, steps: stepsOf(change), keys: [], warnings: [] };
    const plan = planOf(source.progress, change.now);
    change.record('session.imported', {
      source_hash: source.hash,
      started_at: plan.startedAt?.toISOString() ?? null,
    });
    if (plan.startedAt !== null) change.standing.startedAt = plan.startedAt;
    const ledger = new StepLedger(change, this.settings.ONBOARDING_OPTIONAL_STEPS);
    const work = new ImportWork(change, this.artefacts, ledger);
    for (const step of plan.steps) await work.take(step);
    work.noteSkipped(plan.steps);
    const warnings = [...plan.warnings, ...work.warnings];
    return { outcome: 'imported', reason: null, steps: stepsOf(change), keys: work.keys, warnings };
  }

  /** Nothing is imported over what a user has done here. */
  private async refusalOf(
    { em, userId }: SessionChange,
    { hash }: LegacySource,
  ): Promise<Pick<ImportReport, 'outcome' | 'reason'> | null> {
    const isImported =
      (await em.count(OnboardingEvent, {
        userId,
        type: 'session.imported',
        payload: { source_hash: hash },
      })) > 0;
    if (isImported) return { outcome: 'unchanged', reason: 'this file was imported before' };
    const isStarted = (await em.count(OnboardingEvent, { userId, type: { $ne: 'session.started' } })) > 0;
    return isStarted ? { outcome: 'skipped', reason: 'the user has already started here' } : null;
  }
}

function stepsOf({ standing, steps }: SessionChange): ImportedStep[] {
  return [...stateOfRows(standing, steps.values()).steps]
    .sort(([one], [other]) => one - other)
    .map(([number, { status }]) => ({ step_number: number, status }));
}
