import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import type { PersonaGenerationInput } from '../../../jobs/index.js';
import { type JobContext, type JobEffect, JobHandlers, type UserJob, UserJobsService } from '../../user-jobs/index.js';
import { DEFAULT_PLATFORMS, isPlatformName, type PlatformName } from '../rules/platforms/platform-catalogue.js';
import { PersonaGeneration, type PersonaWish } from './persona-generation.service.js';

/** What a client asks for. */
export interface PersonaRequest {
  /** 1 to 8 different platforms; LinkedIn and the blog when absent. */
  readonly selected_platforms?: readonly PlatformName[];
  /** Make everything anew, and store a new version even when nothing has changed. */
  readonly regenerate?: boolean;
}

/** What a request wants, with what it leaves open. */
export function wishOf({ selected_platforms: platforms = DEFAULT_PLATFORMS, regenerate }: PersonaRequest): PersonaWish {
  return { platforms, regenerate: regenerate === true };
}

/** Makes personas in the background, one of a user at a time. */
@Injectable()
export class PersonaGenerationJob implements OnModuleInit {
  constructor(
    private readonly jobs: UserJobsService,
    private readonly handlers: JobHandlers,
    private readonly generation: PersonaGeneration,
  ) {}

  onModuleInit(): void {
    this.handlers.register('persona_generation', (input, context) => this.run(input, context));
  }

  /** Queues the work. Throws PersonaNeedsTextError and what UserJobsService.startIn throws. */
  async start(userId: UserId, request: PersonaRequest): Promise<UserJob> {
    await this.generation.assertReady(userId);
    const { platforms, regenerate } = wishOf(request);
    return this.jobs.start(userId, 'persona_generation', { selected_platforms: platforms, regenerate });
  }

  private async run(input: PersonaGenerationInput, context: JobContext): Promise<JobEffect<'persona_generation'>> {
    const { userId, signal } = context;
    const wish = { platforms: input.selected_platforms.filter(isPlatformName), regenerate: input.regenerate };
    context.report(0, 'Reading what was measured', `Making a persona for ${wish.platforms.join(', ')}`);
    const generated = await this.generation.generate(userId, wish, {
      signal,
      report: (done, doing) => context.report(100 * done, doing, doing),
    });
    context.report(95, 'Storing the persona');
    return async (change) => {
      const { persona, conflicts } = await this.generation.storeIn(change, generated, wish.regenerate);
      return {
        version: persona.version,
        failed_platforms: persona.failedPlatforms ?? [],
        conflicts: conflicts.map(({ pointer }) => pointer),
      };
    };
  }
}
