import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { findSecret } from '../../common/documents/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { type SessionChange, SessionsService } from '../sessions/index.js';
import type { CompleteStepDto } from './dto/complete-step.dto.js';
import { CompleteStepResponseDto, SkipStepResponseDto } from './dto/complete-step.response.dto.js';
import type { StepResponseDto } from './dto/step.response.dto.js';
import { StepNotFoundError } from './progress.errors.js';
import type { Command } from './rules/commands.js';
import { stepOf } from './rules/onboarding-state.js';
import { isFinished, missingBefore } from './rules/progress-of.js';
import { isStepNumber, type StepNumber } from './rules/steps.js';
import { SnapshotRepository } from './snapshot.repository.js';
import { StepArtefacts } from './step-artefacts.js';
import { StepLedger } from './step-ledger.js';
import { StepRequirements } from './step-requirements.js';
import { stepView } from './step-views.js';
import { StepValidation } from './validation/step-validation.service.js';
import { unwrapPayload } from './validation/unwrap-payload.js';

/** Moves a user through the steps: artefact, status and events in one transaction. */
@Injectable()
export class StepsService {
  private readonly optional: ReadonlySet<number>;

  constructor(
    private readonly sessions: SessionsService,
    private readonly artefacts: StepArtefacts,
    private readonly requirements: StepRequirements,
    private readonly validation: StepValidation,
    private readonly snapshots: SnapshotRepository,
    @Inject(SETTINGS) settings: SettingValues,
  ) {
    this.optional = settings.ONBOARDING_OPTIONAL_STEPS;
  }

  /** Works on a step. Throws StepNotFoundError, StepOutOfOrderError. */
  start(userId: UserId, number: number): Promise<StepResponseDto> {
    return this.carryOut(userId, { kind: 'start', step: asStep(number) });
  }

  /** Notes why an attempt did not work out. Throws StepNotFoundError, StepTransitionError, ValidationError for a secret. */
  async fail(userId: UserId, number: number, error: string): Promise<StepResponseDto> {
    const step = asStep(number);
    if (findSecret(error) !== null) {
      throw new ValidationError([
        { path: 'error', message: 'looks like it holds a secret; say what went wrong without' },
      ]);
    }
    return this.carryOut(userId, { kind: 'fail', step, errors: [error] });
  }

  /** Puts a step back to pending; what it holds stays. Throws StepNotFoundError. */
  reset(userId: UserId, number: number): Promise<StepResponseDto> {
    return this.carryOut(userId, { kind: 'reset', step: asStep(number), reason: 'requested' });
  }

  complete(userId: UserId, number: number, body: CompleteStepDto): Promise<CompleteStepResponseDto> {
    const step = asStep(number);
    return this.sessions.change(userId, (change) => this.completeIn(change, step, body), { withOnboarding: true });
  }

  /**
   * Completes a step with what is stored, for a client that never says that it is done with one. A step that is done,
   * that lacks what it needs, or whose turn has not come stays as it is.
   */
  async completeWithStored(userId: UserId, step: StepNumber): Promise<void> {
    await this.sessions.changeExisting(userId, async (change) => {
      const ledger = new StepLedger(change, this.optional);
      const { state } = ledger;
      const isOpen = !isFinished(state.steps, step) && missingBefore(step, state.steps, this.optional).length === 0;
      if (isOpen && (await this.requirements.areMetIn(change, step))) ledger.execute({ kind: 'complete', step });
    });
  }

  skip(userId: UserId, number: number): Promise<SkipStepResponseDto> {
    const step = asStep(number);
    return this.sessions.change(userId, (change) => {
      new StepLedger(change, this.optional).execute({ kind: 'skip', step });
      return new SkipStepResponseDto(step);
    });
  }

  private async completeIn(
    change: SessionChange,
    step: StepNumber,
    body: CompleteStepDto,
  ): Promise<CompleteStepResponseDto> {
    const ledger = new StepLedger(change, this.optional);
    ledger.assertInOrder(step);
    const data = unwrapPayload(body.data);
    const doubts = this.validation.checkIn(change, step, data);
    const saved = await this.artefacts.saveIn(change, step, data);
    const { status } = stepOf(ledger.execute({ kind: 'complete', step }), step);
    const warnings = [...new Set([...saved.warnings, ...doubts, ...(body.validation_errors ?? [])])];
    return new CompleteStepResponseDto({
      step_number: step,
      data: saved.data,
      warnings: warnings.length > 0 ? warnings : null,
      status,
    });
  }

  /** The step as the command leaves it. */
  private carryOut(userId: UserId, command: Command & { readonly step: StepNumber }): Promise<StepResponseDto> {
    return this.sessions.change(userId, async (change) => {
      const ledger = new StepLedger(change, this.optional);
      ledger.execute(command);
      return stepView(command.step, await this.snapshots.readIn(change), this.optional);
    });
  }
}

/** Throws StepNotFoundError for a number that is no step. */
export function asStep(number: number): StepNumber {
  if (!isStepNumber(number)) throw new StepNotFoundError();
  return number;
}
