import type { EntityManager } from '@mikro-orm/postgresql';

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

/**
 * Calls a function on the connection of the transaction of `em`, in one round trip and with its arguments apart from
 * the text, so that the database plans it once for each connection. Throws outside a transaction.
 */
export async function callInTransaction<Row>(
  em: EntityManager,
  name: ChangeFunction,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  const transaction = em.getTransactionContext<TransactionConnection<Row>>();
  if (transaction === undefined) throw new Error(`${name} belongs to a transaction`);
  const parameters = values.map((_value, index) => `$${index + 1}`).join(', ');
  const { rows } = await transaction.executeQuery({
    sql: `select * from ${name}(${parameters})`,
    parameters: values,
    query: { kind: 'RawNode' },
    queryId: { queryId: name },
  });
  return rows;
}
