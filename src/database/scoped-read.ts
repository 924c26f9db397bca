import { Injectable } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import pg, { type Pool, type QueryResultRow } from 'pg';

/** SQL functions, made by migrations, that set the user scope themselves and then read. */
export type ReadFunction =
  'read_onboarding_status' | 'read_onboarding' | 'read_onboarding_events' | 'read_session_versions';

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
   * times are Dates, unlike in the ORM's queries.
   */
  async call<Row extends QueryResultRow>(name: ReadFunction, ...values: readonly unknown[]): Promise<Row[]> {
    const pool = await this.connections();
    const result = await pool.query<Row>({
      name,
      text: `select * from ${name}(${values.map((_value, index) => `$${index + 1}`).join(', ')})`,
      values: [...values],
      types: pg.types,
    });
    return result.rows;
  }

  private connections(): Promise<Pool> {
    this.pool ??= this.em.getConnection().getNativeClient();
    return this.pool;
  }
}
