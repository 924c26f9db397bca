import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { bindUser, runInUnitOfWork } from '../database/index.js';
import type { UserId } from './authenticated-user.js';

/** Binds database work to one user. */
@Injectable()
export class UserScope {
  constructor(private readonly em: EntityManager) {}

  /** Scopes everything this request does from here on. */
  bind(userId: UserId): void {
    bindUser(userId);
  }

  /** Runs work of a job or command as one user, with a unit of work of its own. */
  run<T>(userId: UserId, work: () => Promise<T>): Promise<T> {
    return runInUnitOfWork(this.em, () => {
      bindUser(userId);
      return work();
    });
  }
}
