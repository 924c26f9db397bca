import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import pg, { type Pool, type QueryResultRow } from 'pg';
import { isInTransaction } from './transaction.js';
import { boundUser } from './unit-of-work.js';

/** SQL functions, made by migrations, that set the user scope themselves and then read. */
export type ReadFunction =
  'read_onboarding_status' | 'read_onboarding' | 'read_profile' | 'read_onboarding_events' | 'read_session_versions';

/**
 * The one room with a raw connection: it calls read functions in a single round trip. Each function takes the user id,
 * binds the row policies to it for its own statement, and returns rows; it runs with the caller's rights.
 */
@Injectable()
export class ScopedRead {
  private pool: Promise<Pool> | undefined;

  constructor(private readonly em: EntityManager) {}

  /**
   * The rows that the function returns for its arguments, the first of which is the user id. They have pg's own types:
   * times are Dates, unlike in the ORM's queries. In a transaction of that user it reads what the transaction wrote.
   */
  async call<Row extends QueryResultRow>(name: ReadFunction, ...values: readonly unknown[]): Promise<Row[]> {
    // Another user's read stays outside: it would bind the policies of the whole transaction to that user.
    if (isInTransaction() && values[0] === boundUser()) return this.callInTransaction<Row>(name, values);
    const pool = await this.connections();
    const result = await pool.query<Row>({
      name,
      text: `select * from ${name}(${values.map((_value, index) => `$${index + 1}`).join(', ')})`,
      values: [...values],
      types: pg.types,
    });
    return result.rows;
  }

  private async callInTransaction<Row extends QueryResultRow>(
    name: ReadFunction,
    values: readonly unknown[],
  ): Promise<Row[]> {
    const parameters = values.map(() => '?').join(', ');
    const rows = await this.em.execute<Row[]>(`select * from ${name}(${parameters})`, [...values]);
    return rows.map(withDates);
  }

  private connections(): Promise<Pool> {
    this.pool ??= this.em.getConnection().getNativeClient();
    return this.pool;
  }
}

/** The ORM's connections leave times as text; the read functions name such columns `at` or `…_at`. */
function withDates<Row extends QueryResultRow>(row: Row): Row {
  const columns: Record<string, unknown> = row;
  const times = Object.entries(columns).filter(([name, value]) => typeof value === 'string' && /(^|_)at$/.test(name));
  return { ...row, ...Object.fromEntries(times.map(([name, value]) => [name, new Date(String(value))])) };
}
