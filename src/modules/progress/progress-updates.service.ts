import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { SessionsService } from '../sessions/index.js';
import { ProgressResponseDto } from './dto/progress.response.dto.js';
import type { UpdateProgressDto } from './dto/update-progress.dto.js';
import { ProgressOutOfRangeError } from './progress.errors.js';
import { fractionFor, reportableRange, stepInProgress } from './rules/reported-share.js';
import { SnapshotRepository } from './snapshot.repository.js';
import { statusOfSnapshot } from './status-view.js';
import { StepLedger } from './step-ledger.js';
import { stepViews } from './step-views.js';
import { asStep } from './steps.service.js';

/** Takes a client's word for where the user works and how far that got. */
@Injectable()
export class ProgressUpdatesService {
  private readonly optional: ReadonlySet<number>;

  constructor(
    private readonly sessions: SessionsService,
    private readonly snapshots: SnapshotRepository,
    @Inject(SETTINGS) settings: SettingValues,
  ) {
    this.optional = settings.ONBOARDING_OPTIONAL_STEPS;
  }

  /**
   * Moves the pointer first, then takes the percentage. Throws ValidationError when neither is given, StepNotFoundError,
   * StepOutOfOrderError, ProgressOutOfRangeError.
   */
  async update(
    userId: UserId,
    { current_step: number, completion_percentage: percentage }: UpdateProgressDto,
  ): Promise<ProgressResponseDto> {
    const step = isGiven(number) ? asStep(number) : null;
    if (step === null && !isGiven(percentage)) {
      throw new ValidationError([{ path: '', message: 'State current_step, completion_percentage or both' }]);
    }
    return this.sessions.change(userId, async (change) => {
      const ledger = new StepLedger(change, this.optional);
      if (step !== null) ledger.execute({ kind: 'start', step });
      if (isGiven(percentage)) reportPercentage(ledger, percentage);
      const snapshot = await this.snapshots.readIn(change);
      return new ProgressResponseDto(stepViews(snapshot, this.optional), statusOfSnapshot(snapshot, this.optional));
    });
  }
}

/** Turns the whole percentage into the share of the step in progress. */
function reportPercentage(ledger: StepLedger, percentage: number): void {
  const { state } = ledger;
  const step = stepInProgress(state);
  const range = reportableRange(state, step);
  if (percentage === range.min) return;
  if (step === null || percentage < range.min || percentage >= range.max) throw new ProgressOutOfRangeError(range);
  ledger.execute({ kind: 'report_fraction', step, fraction: fractionFor(percentage, state, step) });
}

/** Clients send null for what they do not state. */
function isGiven(value: number | null | undefined): value is number {
  return value !== undefined && value !== null;
}
