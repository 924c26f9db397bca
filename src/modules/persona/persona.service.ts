import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { type SessionChange, SessionsService } from '../sessions/index.js';
import { WebsiteAnalysisService } from '../website-analysis/index.js';
import { PersonaStore } from './persona-store.js';
import { PersonaNeedsTextError } from './persona.errors.js';
import { PersonaRepository } from './persona.repository.js';
import { buildPersona } from './rules/build-persona.js';
import { keepEdits } from './rules/edits/keep-edits.js';
import type { PersonaDocument } from './rules/persona-document.js';
import { type PersonaSource, personaSourceOf } from './rules/persona-source.js';
import { DEFAULT_PLATFORMS, type PlatformName } from './rules/platforms/platform-catalogue.js';
import { MIN_WORDS } from './rules/readiness-rules.js';
import { type Readiness, readinessOf } from './rules/readiness.js';
import { type SavedPersona, savedPersonaOf } from './saved-persona.js';

/** What a persona is to be generated for. */
export interface PersonaRequest {
  /** 1 to 8 different platforms; LinkedIn and the blog when absent. */
  readonly selected_platforms?: readonly PlatformName[];
  /** Store a new version even when the outcome equals the current persona. */
  readonly regenerate?: boolean;
}

/** Makes the user's persona from the newest website analysis, and finds it. */
@Injectable()
export class PersonaService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly analyses: WebsiteAnalysisService,
    private readonly personas: PersonaRepository,
    private readonly store: PersonaStore,
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

  /**
   * Makes and stores the persona; what the user stated in the current one stays. Throws PersonaNeedsTextError when the
   * newest analysis has too little text.
   */
  async generate(userId: UserId, request: PersonaRequest): Promise<SavedPersona> {
    const source = await this.getSource(userId);
    return this.sessions.change(userId, async (change) => {
      const stored = await this.store.load(change);
      const persona = personaFor(request, source, stored);
      const from = { origin: 'generated', analysisId: source.analysis.id } as const;
      return request.regenerate === true
        ? this.store.save(change, stored, persona, from)
        : this.store.saveIfNew(change, persona, from);
    });
  }

  /** The persona that `generate` would store. Throws as it does. */
  async preview(userId: UserId, request: PersonaRequest): Promise<PersonaDocument> {
    const source = await this.getSource(userId);
    return personaFor(request, source, await this.find(userId));
  }

  private async getSource(userId: UserId): Promise<PersonaSource> {
    const source = personaSourceOf(await this.analyses.findLatest(userId));
    const words = source?.fingerprint.basis.words ?? 0;
    if (source === null || words < MIN_WORDS) throw new PersonaNeedsTextError(words, MIN_WORDS);
    return source;
  }
}

function personaFor(request: PersonaRequest, source: PersonaSource, stored: PersonaDocument | null): PersonaDocument {
  const generated = buildPersona(source, request.selected_platforms ?? DEFAULT_PLATFORMS);
  return keepEdits(generated, stored, source);
}
