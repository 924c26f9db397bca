import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import type { UserId } from '../../auth/index.js';
import { type SessionChange, sessionIdOf, SessionsService } from '../sessions/index.js';
import type { BusinessFacts } from './business-facts.js';
import { BusinessInfo } from './business-info.entity.js';
import { BusinessInfoNotFoundError } from './business-info.errors.js';
import { type StoredBusiness, storedBusinessOf } from './stored-business.js';

const WEBSITE_STEP = 2;

/** What users without a website say about their business instead. */
@Injectable()
export class BusinessInfoService {
  constructor(
    private readonly em: EntityManager,
    private readonly sessions: SessionsService,
  ) {}

  /** What is stored; null when the user never said anything. */
  async find(userId: UserId): Promise<StoredBusiness | null> {
    const row = await this.em.findOne(BusinessInfo, { session: sessionIdOf(userId) });
    return row === null ? null : storedBusinessOf(row);
  }

  /** As `find`, by id. Throws BusinessInfoNotFoundError unless the id is that of the user's own. */
  async get(userId: UserId, id: string): Promise<StoredBusiness> {
    const stored = id === sessionIdOf(userId) ? await this.find(userId) : null;
    if (stored === null) throw new BusinessInfoNotFoundError();
    return stored;
  }

  /** As `find`, by user. Throws BusinessInfoNotFoundError unless it is the user who asks. */
  async getOf(userId: UserId, named: string): Promise<StoredBusiness> {
    const stored = named === userId ? await this.find(userId) : null;
    if (stored === null) throw new BusinessInfoNotFoundError();
    return stored;
  }

  /** Replaces what is stored. */
  save(userId: UserId, facts: BusinessFacts): Promise<StoredBusiness> {
    return this.sessions.change(userId, (change) => this.saveIn(change, facts));
  }

  /** As `save`, for what has the id. Throws BusinessInfoNotFoundError as `get` does. */
  async replace(userId: UserId, id: string, facts: BusinessFacts): Promise<StoredBusiness> {
    await this.get(userId, id);
    return this.save(userId, facts);
  }

  /** Replaces what is stored, in a unit of work; nothing happens when it was said before. */
  async saveIn(change: SessionChange, facts: BusinessFacts): Promise<StoredBusiness> {
    const { em, session, now } = change;
    const row = await em.findOne(BusinessInfo, { session: session.id });
    if (row !== null && isDeepStrictEqual(row.facts, facts)) return storedBusinessOf(row);
    row?.state(facts, now);
    const saved = row ?? new BusinessInfo(session, facts, now);
    em.persist(saved);
    change.record('business_info.saved', {}, WEBSITE_STEP);
    return storedBusinessOf(saved);
  }

  /** As `find`, in a unit of work. */
  async findIn(change: SessionChange): Promise<StoredBusiness | null> {
    if (change.lacks('business_info')) return null;
    const { em, session } = change;
    const row = await em.findOne(BusinessInfo, { session: session.id });
    return row === null ? null : storedBusinessOf(row);
  }

  /** Whether the user said anything. */
  async existsIn({ em, session }: SessionChange): Promise<boolean> {
    return (await em.count(BusinessInfo, { session: session.id })) > 0;
  }

  /** Removes what is stored, for a reset. */
  async clearIn({ em, session }: SessionChange): Promise<void> {
    await em.nativeDelete(BusinessInfo, { session: session.id });
  }
}
