import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { SessionChange } from '../sessions/index.js';
import { PersonaData } from './persona-data.entity.js';
import { PersonaVersion, type VersionSource } from './persona-version.entity.js';
import { PersonaRepository } from './persona.repository.js';
import type { PersonaDocument } from './rules/persona-document.js';
import { type SavedPersona, savedPersonaOf } from './saved-persona.js';

/** Keeps the current persona, its history and the events in step. */
@Injectable()
export class PersonaStore {
  constructor(private readonly personas: PersonaRepository) {}

  /** The current persona, or null. */
  async load(change: SessionChange): Promise<SavedPersona | null> {
    if (change.lacks('persona')) return null;
    const { em, userId } = change;
    const stored = await this.personas.find(em, userId);
    return stored === null ? null : savedPersonaOf(stored, await this.personas.lastGeneratedAt(em, userId));
  }

  /** The generated version that the current persona rests on; null when the user stated it all. */
  async findBase(
    { em, userId }: Pick<SessionChange, 'em' | 'userId'>,
    version: number,
  ): Promise<PersonaVersion | null> {
    const current = await this.personas.findVersion(em, userId, version);
    if (current?.origin === 'generated') return current;
    // Versions that are older than the column rest on the last generated one before them.
    return current?.baseVersion == null
      ? this.personas.lastGeneratedUpTo(em, userId, version)
      : this.personas.findVersion(em, userId, current.baseVersion);
  }

  /** Makes `document` the current persona in the place of `stored`, as a new version. */
  async save(
    change: SessionChange,
    stored: SavedPersona | null,
    document: PersonaDocument,
    source: VersionSource,
  ): Promise<SavedPersona> {
    const { em, session, userId, now } = change;
    const existing = stored === null ? null : await this.personas.find(em, userId);
    const persona = existing ?? new PersonaData(session, now);
    persona.corePersona = document.corePersona;
    persona.platformPersonas = document.platformPersonas;
    persona.qualityMetrics = document.qualityMetrics;
    persona.selectedPlatforms = [...document.selectedPlatforms];
    persona.failedPlatforms = [...(document.failedPlatforms ?? [])];
    persona.meta = document._meta;
    persona.version += 1;
    persona.updatedAt = now;
    const { origin } = source;
    em.persist([persona, new PersonaVersion(session, persona.version, source, partsOf(document), now)]);
    change.record('persona.saved', { version: persona.version, origin, platforms: persona.selectedPlatforms });
    const generatedAt = stored === null || stored.generated_at === null ? null : new Date(stored.generated_at);
    return savedPersonaOf(persona, origin === 'generated' ? now : generatedAt);
  }

  /** Makes `document` the current persona unless it already is. */
  async saveIfNew(change: SessionChange, document: PersonaDocument, source: VersionSource): Promise<SavedPersona> {
    const stored = await this.load(change);
    const isSame = stored !== null && isDeepStrictEqual(partsOf(stored), partsOf(document));
    return isSame ? stored : this.save(change, stored, document, source);
  }
}

function partsOf(persona: PersonaDocument): PersonaDocument {
  const { corePersona, platformPersonas, qualityMetrics, selectedPlatforms, failedPlatforms = [], _meta } = persona;
  return { corePersona, platformPersonas, qualityMetrics, selectedPlatforms, failedPlatforms, _meta };
}
