import { Injectable } from '@nestjs/common';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PersonaData } from './persona-data.entity.js';
import { PersonaVersion } from './persona-version.entity.js';

/** An entry of the version history, without the persona itself. */
export type VersionEntry = Pick<PersonaVersion, 'version' | 'origin' | 'analysisId' | 'createdAt'>;

/** Queries on personas, in whatever unit of work is given. */
@Injectable()
export class PersonaRepository {
  /** The current persona, or null. */
  find(em: EntityManager, userId: string): Promise<PersonaData | null> {
    return em.findOne(PersonaData, { userId });
  }

  /** Whether there is a persona. */
  async exists(em: EntityManager, userId: string): Promise<boolean> {
    const rows = await em.execute<object[]>('select 1 from persona_data where user_id = ?', [userId]);
    return rows.length > 0;
  }

  /** When a persona was last generated; null when the user stated it all. */
  async lastGeneratedAt(em: EntityManager, userId: string): Promise<Date | null> {
    const [last] = await em.find(
      PersonaVersion,
      { userId, origin: 'generated' },
      { orderBy: { version: 'desc' }, limit: 1, fields: ['createdAt'] },
    );
    return last?.createdAt ?? null;
  }

  /** At most `limit` versions older than `before`, newest first. */
  listVersions(em: EntityManager, userId: string, before: number, limit: number): Promise<VersionEntry[]> {
    return em.find(
      PersonaVersion,
      { userId, version: { $lt: before } },
      { orderBy: { version: 'desc' }, limit, fields: ['version', 'origin', 'analysisId', 'createdAt'] },
    );
  }

  /** One version with its persona, or null. */
  findVersion(em: EntityManager, userId: string, version: number): Promise<PersonaVersion | null> {
    return em.findOne(PersonaVersion, { userId, version });
  }

  /** The last generated version up to a number, or null. */
  async lastGeneratedUpTo(em: EntityManager, userId: string, version: number): Promise<PersonaVersion | null> {
    const [last] = await em.find(
      PersonaVersion,
      { userId, origin: 'generated', version: { $lte: version } },
      { orderBy: { version: 'desc' }, limit: 1 },
    );
    return last ?? null;
  }

  /** Removes the persona and its history. */
  async clear(em: EntityManager, userId: string): Promise<void> {
    await em.nativeDelete(PersonaVersion, { userId });
    await em.nativeDelete(PersonaData, { userId });
  }
}
