import type { EntityManager } from '@mikro-orm/postgresql';
import pg from 'pg';

/** What the ORM's transaction offers beside its own query builder. */
interface TransactionConnection<Row> {
  executeQuery(query: {
    readonly sql: string;
    readonly parameters: readonly unknown[];
    readonly query: { readonly kind: 'RawNode' };
    readonly queryId: { readonly queryId: string };
  }): Promise<{ readonly rows: readonly Row[] }>;
}

/** SQL functions, made by migrations, that read and write for a change. They run with the caller's rights. */
export type ChangeFunction = 'open_session_change' | 'store_session_change';

/** An argument of a function. */
type Argument = string | Date | boolean;

/**
 * Calls a function on the connection of the transaction of `em`. The call is plain text, so that it can travel with its
 * neighbours (see JoiningClient). Throws outside a transaction.
 */
export async function callInTransaction<Row>(
  em: EntityManager,
  name: ChangeFunction,
  values: readonly Argument[],
): Promise<readonly Row[]> {
  const transaction = em.getTransactionContext<TransactionConnection<Row>>();
  if (transaction === undefined) throw new Error(`${name} belongs to a transaction`);
  const { rows } = await transaction.executeQuery({
    sql: `select * from ${name}(${values.map(literalOf).join(', ')})`,
    parameters: [],
    query: { kind: 'RawNode' },
    queryId: { queryId: name },
  });
  return rows;
}

function literalOf(value: Argument): string {
  if (typeof value === 'boolean') return String(value);
  return pg.escapeLiteral(value instanceof Date ? value.toISOString() : value);
}
