import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '../../auth/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { JobsDisabledError } from '../../jobs/index.js';
import { PersonaService, ResearchPersonaService } from '../persona/index.js';
import { type SessionChange, SessionsService } from '../sessions/index.js';
import { TooManyJobsError, UserJobsService } from '../user-jobs/index.js';
import { CompletionResponseDto, type FollowUps, ResetResponseDto } from './dto/completion.response.dto.js';
import { OnboardingIncompleteError } from './progress.errors.js';
import { missingBefore } from './rules/progress-of.js';
import { standingOf } from './rules/standing.js';
import { FINAL_STEP } from './rules/steps.js';
import { StepArtefacts } from './step-artefacts.js';
import { StepLedger } from './step-ledger.js';

/** Name of the job that makes the research persona. */
const RESEARCH_PERSONA = 'research_persona';

/** The percentage of six finished steps. */
const ALL = 100;

/** Ends an onboarding, and takes it back to the start. */
@Injectable()
export class CompletionService {
  private readonly optional: ReadonlySet<number>;

  constructor(
    private readonly sessions: SessionsService,
    private readonly artefacts: StepArtefacts,
    private readonly persona: PersonaService,
    private readonly researchPersona: ResearchPersonaService,
    private readonly jobs: UserJobsService,
    @Inject(SETTINGS) settings: SettingValues,
  ) {
    this.optional = settings.ONBOARDING_OPTIONAL_STEPS;
  }

  /** Completes the last step if that is all that is open. Throws OnboardingIncompleteError naming what is missing. */
  complete(userId: UserId): Promise<CompletionResponseDto> {
    return this.sessions.change(userId, async (change) => {
      const ledger = new StepLedger(change, this.optional);
      const missing = missingBefore(FINAL_STEP, ledger.state.steps, this.optional);
      if (missing.length > 0) {
        throw new OnboardingIncompleteError(missing, standingOf(ledger.state, FINAL_STEP, this.optional));
      }
      if (ledger.progress.completionPercentage < ALL) ledger.execute({ kind: 'complete', step: FINAL_STEP });
      const { completedAt } = ledger.state;
      if (completedAt === null) throw new Error('A completed onboarding has no completion time');
      const hasPersona = await this.persona.existsIn(change);
      const { completionPercentage } = ledger.progress;
      const followUps = await this.scheduleIn(change);
      return new CompletionResponseDto(completedAt.toISOString(), completionPercentage, hasPersona, followUps);
    });
  }

  /** Puts every step back to pending; artefacts go as well unless `keepData`. Open jobs are cancelled. */
  reset(userId: UserId, keepData: boolean): Promise<ResetResponseDto> {
    return this.sessions.change(userId, async (change) => {
      const ledger = new StepLedger(change, this.optional);
      await this.jobs.cancelAllIn(change);
      if (!keepData) {
        await this.artefacts.clearIn(change);
        await this.jobs.forgetInputsIn(change);
      }
      return new ResetResponseDto(ledger.execute({ kind: 'reset_all', keepData }).startedAt);
    });
  }

  /** What cannot be queued is told and keeps nobody from completing. */
  private async scheduleIn(change: SessionChange): Promise<FollowUps> {
    try {
      const isScheduled = await this.researchPersona.scheduleIn(change);
      return { scheduled: isScheduled ? [RESEARCH_PERSONA] : [], failed: [] };
    } catch (error) {
      if (!(error instanceof JobsDisabledError || error instanceof TooManyJobsError)) throw error;
      return { scheduled: [], failed: [{ task: RESEARCH_PERSONA, error: error.message }] };
    }
  }
}
