import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { SessionsService } from '../sessions/index.js';
import { PersonaVersion } from './persona-version.entity.js';
import { PersonaStore } from './persona-store.js';
import { PersonaVersionNotFoundError } from './persona.errors.js';
import { PersonaRepository, type VersionEntry } from './persona.repository.js';
import { diffPersonas, type PersonaChange } from './rules/edits/persona-diff.js';
import { LAST_VERSION, type Page, readVersionCursor, versionCursor } from './rules/version-cursor.js';
import type { SavedPersona } from './saved-persona.js';

/** Versions on a page when the request does not say. */
const DEFAULT_LIMIT = 20;

/** One page of the version history, newest first. */
export interface VersionPage {
  readonly versions: readonly VersionEntry[];
  /** Number of the current version; null without a persona. */
  readonly current: number | null;
  /** Where the next page begins; null on the last one. */
  readonly nextCursor: string | null;
}

/** A version with the persona it holds. */
export interface WholeVersion {
  readonly version: number;
  readonly origin: PersonaVersion['origin'];
  /** Analysis the persona was made from; null when the user stated it. */
  readonly analysis_id: number | null;
  /** ISO 8601 UTC. */
  readonly created_at: string;
  readonly document: PersonaVersion['document'];
  /** Number of the generated version that this one rests on; null when the user stated it all. */
  readonly base_version: number | null;
  /** What it was generated from; null for what the user stated. */
  readonly lineage: PersonaVersion['lineage'];
  /** Values of the user that were generated differently; the user's were kept. */
  readonly conflicts: PersonaVersion['conflicts'];
}

/** How two versions differ. */
export interface VersionDiff {
  readonly from: number;
  readonly to: number;
  readonly changes: readonly PersonaChange[];
}

/** The history of the user's persona. */
@Injectable()
export class PersonaVersionsService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
    private readonly personas: PersonaRepository,
    private readonly store: PersonaStore,
  ) {}

  /** A page of versions. Throws ValidationError for a cursor that is not one of ours. */
  async list(userId: UserId, { limit = DEFAULT_LIMIT, cursor }: Page): Promise<VersionPage> {
    const before = readVersionCursor(cursor);
    const found = await this.personas.listVersions(this.em, userId, before, limit + 1);
    const versions = found.slice(0, limit);
    const last = versions.at(-1);
    const current = await this.personas.find(this.em, userId);
    return {
      versions,
      current: current?.version ?? null,
      nextCursor: found.length > limit && last !== undefined ? versionCursor(last.version) : null,
    };
  }

  /** Every version with its persona, oldest first. */
  async listWhole(userId: UserId): Promise<WholeVersion[]> {
    const versions = await this.em.find(PersonaVersion, { userId }, { orderBy: { version: 'asc' } });
    return versions.map(wholeVersionOf);
  }

  /** One version with its persona. Throws PersonaVersionNotFoundError. */
  async get(userId: UserId, version: number): Promise<WholeVersion> {
    return wholeVersionOf(await this.getIn(this.em, userId, version));
  }

  /** How a version differs from another, the current one when `to` is absent. Throws PersonaVersionNotFoundError. */
  async diff(userId: UserId, from: number, to?: number): Promise<VersionDiff> {
    const before = await this.getIn(this.em, userId, from);
    const current = to ?? (await this.personas.find(this.em, userId))?.version ?? from;
    const after = await this.getIn(this.em, userId, current);
    return { from, to: current, changes: diffPersonas(before.document, after.document) };
  }

  /**
   * Makes the persona of an earlier version the current one, as a new version; the current one stays as it is. Throws
   * PersonaVersionNotFoundError.
   */
  restore(userId: UserId, version: number): Promise<SavedPersona> {
    return this.sessions.change(userId, async (change) => {
      const found = await this.getIn(change.em, userId, version);
      const base = await this.store.findBase(change, version);
      return this.store.saveIfNew(change, found.document, {
        origin: 'user',
        analysisId: found.analysisId,
        baseVersion: base?.version ?? null,
      });
    });
  }

  private async getIn(em: EntityManager, userId: UserId, version: number): Promise<PersonaVersion> {
    const found = version > LAST_VERSION ? null : await this.personas.findVersion(em, userId, version);
    if (found === null) throw new PersonaVersionNotFoundError(version);
    return found;
  }
}

function wholeVersionOf(stored: PersonaVersion): WholeVersion {
  const { version, origin, analysisId, createdAt, document, baseVersion, lineage, conflicts } = stored;
  return {
    version,
    origin,
    analysis_id: analysisId,
    created_at: createdAt.toISOString(),
    document,
    base_version: baseVersion,
    lineage,
    conflicts,
  };
}
