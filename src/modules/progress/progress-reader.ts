import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticatedUser, UserId } from '../../auth/index.js';
import { SETTINGS, type SettingValues } from '../../config/index.js';
import { ScopedRead } from '../../database/index.js';
import { InitResponseDto } from './dto/init.response.dto.js';
import { ProgressResponseDto } from './dto/progress.response.dto.js';
import type { StepResponseDto } from './dto/step.response.dto.js';
import type { StatusRow } from './onboarding-row.js';
import type { OnboardingSnapshot } from './snapshot.js';
import { type OnboardingStatus, statusOfRow, statusOfSnapshot } from './status-view.js';
import { stepView, stepViews } from './step-views.js';
import { asStep } from './steps.service.js';

/** Answers where a user stands, each time in one round trip. */
@Injectable()
export class ProgressReader {
  private readonly optional: ReadonlySet<number>;

  constructor(
    private readonly reads: ScopedRead,
    @Inject(SETTINGS) settings: SettingValues,
  ) {
    this.optional = settings.ONBOARDING_OPTIONAL_STEPS;
  }

  async status(userId: UserId): Promise<OnboardingStatus> {
    const rows = await this.reads.call<StatusRow>('read_onboarding_status', userId);
    return statusOfRow(rows[0], this.optional);
  }

  async progress(userId: UserId): Promise<ProgressResponseDto> {
    const snapshot = await this.snapshot(userId);
    return new ProgressResponseDto(stepViews(snapshot, this.optional), statusOfSnapshot(snapshot, this.optional));
  }

  async step(userId: UserId, number: number): Promise<StepResponseDto> {
    const step = asStep(number);
    return stepView(step, await this.snapshot(userId), this.optional);
  }

  async init(user: AuthenticatedUser): Promise<InitResponseDto> {
    const snapshot = await this.snapshot(user.id);
    return new InitResponseDto(user, stepViews(snapshot, this.optional), statusOfSnapshot(snapshot, this.optional));
  }

  private async snapshot(userId: UserId): Promise<OnboardingSnapshot | undefined> {
    const rows = await this.reads.call<OnboardingSnapshot>('read_onboarding', userId);
    return rows[0];
  }
}
