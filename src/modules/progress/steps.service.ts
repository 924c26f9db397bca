import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { SessionsService } from '../sessions/index.js';
import type { CompleteStepDto } from './dto/complete-step.dto.js';
import { CompleteStepResponseDto, SkipStepResponseDto } from './dto/complete-step.response.dto.js';
import { StepNotFoundError } from './progress.errors.js';
import { isStepNumber, type StepNumber } from './rules/steps.js';
import { StepArtefacts } from './step-artefacts.js';
import { StepLedger } from './step-ledger.js';

/** Moves a user through the steps: artefact, status and events in one transaction. */
@Injectable()
export class StepsService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly artefacts: StepArtefacts,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  complete(userId: UserId, number: number, body: CompleteStepDto): Promise<CompleteStepResponseDto> {
    const step = asStep(number);
    return this.sessions.change(userId, async (change) => {
      const ledger = await StepLedger.open(change, this.settings.ONBOARDING_OPTIONAL_STEPS);
      ledger.assertInOrder(step);
      const saved = await this.artefacts.saveIn(change, step, unwrap(body.data ?? {}));
      const { status } = ledger.complete(step);
      const warnings = [...saved.warnings, ...(body.validation_errors ?? [])];
      return new CompleteStepResponseDto({
        step_number: step,
        data: saved.data,
        warnings: warnings.length > 0 ? warnings : null,
        status,
      });
    });
  }

  skip(userId: UserId, number: number): Promise<SkipStepResponseDto> {
    const step = asStep(number);
    return this.sessions.change(userId, async (change) => {
      const ledger = await StepLedger.open(change, this.settings.ONBOARDING_OPTIONAL_STEPS);
      ledger.assertInOrder(step);
      ledger.skip(step);
      return new SkipStepResponseDto(step);
    });
  }
}

/** Throws StepNotFoundError for a number that is no step. */
export function asStep(number: number): StepNumber {
  if (!isStepNumber(number)) throw new StepNotFoundError();
  return number;
}

/** Some clients wrap the payload twice. */
function unwrap(data: Record<string, unknown>): Record<string, unknown> {
  const { data: inner } = data;
  const isWrapped = Object.keys(data).length === 1 && typeof inner === 'object' && inner !== null;
  return isWrapped ? { ...inner } : data;
}
