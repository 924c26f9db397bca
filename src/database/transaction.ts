import { AsyncLocalStorage } from 'node:async_hooks';
import type { TransactionOptions } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

type AfterCommit = () => void;

const pending = new AsyncLocalStorage<AfterCommit[]>();

/**
 * Runs `work` in one transaction. Inside another one it joins that as a savepoint. What was handed to `afterCommit`
 * runs once the outermost transaction has committed, and never when it is rolled back.
 */
export function runInTransaction<T>(em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return transact(em, work, {});
}

/**
 * As `runInTransaction`, for work whose first statement binds the row policies to the user itself: the ORM does not do
 * so beforehand, which saves a round trip. Until then the policies show no row.
 */
export function runSelfScoped<T>(em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
  return transact(em, work, { sessionContext: undefined });
}

async function transact<T>(
  em: EntityManager,
  work: (em: EntityManager) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  if (pending.getStore() !== undefined) return em.transactional(work);
  const callbacks: AfterCommit[] = [];
  const result = await pending.run(callbacks, () => em.transactional(work, options));
  for (const callback of callbacks) callback();
  return result;
}

/** Runs `callback` after the current transaction has committed. It must not throw. Throws outside a transaction. */
export function afterCommit(callback: AfterCommit): void {
  const callbacks = pending.getStore();
  if (callbacks === undefined) throw new Error('There is no transaction to wait for');
  callbacks.push(callback);
}

/** Whether the caller runs inside `runInTransaction`. */
export function isInTransaction(): boolean {
  return pending.getStore() !== undefined;
}
