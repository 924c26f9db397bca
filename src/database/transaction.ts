import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';

type AfterCommit = () => void;

const pending = new AsyncLocalStorage<AfterCommit[]>();

/**
 * Runs `work` in one transaction. Inside another one it joins that as a savepoint. What was handed to `afterCommit`
 * runs once the outermost transaction has committed, and never when it is rolled back.
 */
export async function runInTransaction<T>(em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
  if (pending.getStore() !== undefined) return em.transactional(work);
  const callbacks: AfterCommit[] = [];
  const result = await pending.run(callbacks, () => em.transactional(work));
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
