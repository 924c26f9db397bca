import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { PersonaService } from '../persona/index.js';
import { SessionsService } from '../sessions/index.js';
import { CompletionResponseDto, ResetResponseDto } from './dto/completion.response.dto.js';
import { OnboardingIncompleteError } from './progress.errors.js';
import { FINAL_STEP } from './rules/steps.js';
import { StepArtefacts } from './step-artefacts.js';
import { StepLedger } from './step-ledger.js';

/** Ends an onboarding, and takes it back to the start. */
@Injectable()
export class CompletionService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly artefacts: StepArtefacts,
    private readonly persona: PersonaService,
    @Inject(SETTINGS) private readonly settings: SettingValues,
  ) {}

  /** Completes the last step if that is all that is open. Throws OnboardingIncompleteError naming what is missing. */
  complete(userId: UserId): Promise<CompletionResponseDto> {
    return this.sessions.change(userId, async (change) => {
      const ledger = await StepLedger.open(change, this.settings.ONBOARDING_OPTIONAL_STEPS);
      const missing = ledger.missingBefore(FINAL_STEP);
      if (missing.length > 0) throw new OnboardingIncompleteError(missing);
      if (change.session.completedAt === null) ledger.complete(FINAL_STEP);
      const { completedAt, progress } = change.session;
      if (completedAt === null) throw new Error('A completed onboarding has no completion time');
      return new CompletionResponseDto(completedAt.toISOString(), progress, (await this.persona.find(userId)) !== null);
    });
  }

  /** Puts every step back to pending; artefacts go as well unless `keepData`. */
  reset(userId: UserId, keepData: boolean): Promise<ResetResponseDto> {
    return this.sessions.change(userId, async (change) => {
      const ledger = await StepLedger.open(change, this.settings.ONBOARDING_OPTIONAL_STEPS);
      ledger.reset();
      if (!keepData) await this.artefacts.clearIn(change);
      change.session.startedAt = change.now;
      change.record('session.reset', { keep_data: keepData });
      return new ResetResponseDto(change.session.startedAt);
    });
  }
}
