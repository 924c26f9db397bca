import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { ValidationError } from '../../common/errors/index.js';
import { BusinessInfoService } from '../business-info/index.js';
import type { SessionChange } from '../sessions/index.js';
import { WebsiteAnalysisService } from '../website-analysis/index.js';
import { PersonaRepository } from './persona.repository.js';
import { type PersonaPayload, readStatedPersona } from './rules/edits/stated-persona.js';
import type { QualityMetrics } from './rules/persona-document.js';
import { personaSourceOf } from './rules/persona-source.js';
import { reportQuality } from './rules/quality/quality-report.js';
import { type Readiness, readinessOf } from './rules/readiness.js';
import { type SavedPersona, savedPersonaOf } from './saved-persona.js';

/** Finds the user's persona, and tells whether there can be one. */
@Injectable()
export class PersonaService {
  constructor(
    private readonly em: EntityManager,
    private readonly analyses: WebsiteAnalysisService,
    private readonly business: BusinessInfoService,
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

  /**
   * Judges a persona that a client states, against the newest analysis; nothing is stored. Throws ValidationError for
   * values that make no sense.
   */
  async assess(userId: UserId, payload: PersonaPayload): Promise<QualityMetrics> {
    const { stated, problems } = readStatedPersona(payload);
    if (problems.length > 0) throw new ValidationError(problems);
    const platforms = stated.platformPersonas ?? {};
    const judged = {
      corePersona: stated.corePersona,
      platformPersonas: platforms,
      selectedPlatforms: stated.selectedPlatforms ?? Object.keys(platforms),
    };
    const analysis = await this.analyses.findLatest(userId);
    return reportQuality(judged, personaSourceOf(analysis)?.fingerprint ?? null);
  }

  /** Whether there is enough for a persona. */
  async readiness(userId: UserId): Promise<Readiness> {
    return readinessOf(await this.analyses.findLatest(userId), (await this.business.find(userId)) !== null);
  }
}
