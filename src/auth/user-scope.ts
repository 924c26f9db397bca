import { Injectable } from '@nestjs/common';
import { RequestContext } from '@mikro-orm/core';
import { EntityManager } from '@mikro-orm/postgresql';
import { OWNER_FILTER } from '../database/index.js';
import type { UserId } from './authenticated-user.js';

/** Binds database work to one user: the ORM filter and, through it, the row policies of PostgreSQL. */
@Injectable()
export class UserScope {
  constructor(private readonly em: EntityManager) {}

  /** Scopes everything this request does from here on. */
  bind(userId: UserId): void {
    this.em.setFilterParams(OWNER_FILTER, { userId });
  }

  /** Runs work of a job or command as one user, with a unit of work of its own. */
  run<T>(userId: UserId, work: () => Promise<T>): Promise<T> {
    return RequestContext.create(this.em, () => {
      this.bind(userId);
      return work();
    });
  }
}
