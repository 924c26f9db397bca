import { Injectable } from '@nestjs/common';
import type { UserId } from '../../../auth/index.js';
import type { JsonObject } from '../../../common/documents/index.js';
import { Clock } from '../../../common/time/index.js';
import {
  PersonaEditsService,
  PersonaGenerationJob,
  PersonaService,
  type PlatformName,
  type SavedPersona,
  shownPersona,
  shownQuality,
} from '../../persona/index.js';
import { JobNotFoundError, JobStatus, type UserJob, UserJobsService } from '../../user-jobs/index.js';
import { PersonaTaskNotFoundError } from './persona-task.errors.js';
import { type PersonaTask, personaTask } from './rules/persona-task.js';

/** Step 4 as the wizard calls it. */
@Injectable()
export class WizardPersonaService {
  constructor(
    private readonly personas: PersonaService,
    private readonly edits: PersonaEditsService,
    private readonly generation: PersonaGenerationJob,
    private readonly jobs: UserJobsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Starts a generation, or joins the one that is open. The wizard asks only when it has no persona or when its user
   * pressed "Regenerate", so that a user who has a persona gets it made anew. Returns the id of the task.
   */
  async start(userId: UserId, platforms: readonly PlatformName[]): Promise<string> {
    const regenerate = (await this.personas.find(userId)) !== null;
    return (await this.generation.start(userId, { selected_platforms: platforms, regenerate })).id;
  }

  /** Throws PersonaTaskNotFoundError. */
  async task(userId: UserId, id: string): Promise<PersonaTask> {
    const job = await this.findJob(userId, id);
    const result = job.status === JobStatus.Completed ? await this.latest(userId) : null;
    return personaTask(job, this.clock.now(), result);
  }

  /** The current persona for the wizard's pages; null when there is none. */
  async latest(userId: UserId): Promise<object | null> {
    const persona = await this.personas.find(userId);
    return persona === null ? null : wizardPersona(persona);
  }

  /** Makes what differs from the stored persona the user's. Throws as PersonaEditsService does. */
  async save(userId: UserId, payload: JsonObject): Promise<object> {
    return wizardPersona(await this.edits.saveEdited(userId, payload));
  }

  /** Judges a persona without storing it. Throws ValidationError. */
  async assess(userId: UserId, payload: JsonObject): Promise<JsonObject> {
    return shownQuality(await this.personas.assess(userId, payload));
  }

  private async findJob(userId: UserId, id: string): Promise<UserJob> {
    try {
      const job = await this.jobs.find(userId, id);
      if (job.kind === 'persona_generation') return job;
    } catch (error) {
      if (!(error instanceof JobNotFoundError)) throw error;
    }
    throw new PersonaTaskNotFoundError();
  }
}

function wizardPersona(persona: SavedPersona): object {
  const { corePersona, platformPersonas, qualityMetrics } = shownPersona(persona);
  return {
    success: true,
    core_persona: corePersona,
    platform_personas: platformPersonas,
    quality_metrics: qualityMetrics,
    selected_platforms: persona.selectedPlatforms,
    failed_platforms: persona.failedPlatforms ?? [],
    timestamp: persona.generated_at ?? persona.updated_at,
  };
}
