import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import type { SessionChange } from '../sessions/index.js';
import { WebsiteAnalysisService } from '../website-analysis/index.js';
import { PersonaRepository } from './persona.repository.js';
import { type Readiness, readinessOf } from './rules/readiness.js';
import { type SavedPersona, savedPersonaOf } from './saved-persona.js';

/** Finds the user's persona, and tells whether there can be one. */
@Injectable()
export class PersonaService {
  constructor(
    private readonly em: EntityManager,
    private readonly analyses: WebsiteAnalysisService,
    private readonly personas: PersonaRepository,
  ) {}

  /** The current persona, or null. */
  async find(userId: UserId): Promise<SavedPersona | null> {
    const stored = await this.personas.find(this.em, userId);
    return stored === null ? null : savedPersonaOf(stored, await this.personas.lastGeneratedAt(this.em, userId));
  }

  /** Whether there is a persona. */
  existsIn({ em, userId }: SessionChange): Promise<boolean> {
    return this.personas.exists(em, userId);
  }

  /** Whether there is enough text for a persona. */
  async readiness(userId: UserId): Promise<Readiness> {
    return readinessOf(await this.analyses.findLatest(userId));
  }
}
