import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';
import { OWNER_FILTER } from './user-owned.decorator.js';

/** The database work of one request or job. The unit of work is made when it is first needed: many reads never do. */
interface WorkScope {
  readonly root: EntityManager;
  userId: string | null;
  em: EntityManager | null;
}

const scopes = new AsyncLocalStorage<WorkScope | undefined>();

/** Runs a request or job with a unit of work of its own. Until `bindUser` is called, queries on user data throw. */
export function runInUnitOfWork<T>(root: EntityManager, work: () => T): T {
  return scopes.run({ root, userId: null, em: null }, work);
}

/** Scopes the current unit of work to one user: the ORM filter and, through it, the row policies of PostgreSQL. */
export function bindUser(userId: string): void {
  const scope = scopes.getStore();
  if (scope === undefined) throw new Error('A user can be bound inside a request or job only');
  scope.userId = userId;
  scope.em?.setFilterParams(OWNER_FILTER, { userId });
}

/** The user that the current unit of work is scoped to; null before `bindUser` and outside requests and jobs. */
export function boundUser(): string | null {
  return scopes.getStore()?.userId ?? null;
}

/** The unit of work of the current request or job, for the ORM's own context resolution. */
export function currentUnitOfWork(): EntityManager | undefined {
  const scope = scopes.getStore();
  if (scope === undefined) return undefined;
  if (scope.em === null) {
    // Outside the scope, because a new unit of work asks for the current one while it is made.
    scope.em = scopes.run(undefined, () => scope.root.fork({ clear: true, useContext: true }));
    if (scope.userId !== null) scope.em.setFilterParams(OWNER_FILTER, { userId: scope.userId });
  }
  return scope.em;
}
