import pg from 'pg';

/** What the driver answers to a statement that was not sent yet. */
const HELD = { rows: [], rowCount: null, command: '', oid: 0, fields: [] };

/**
 * A connection that sends statements whose answer nobody needs together with the next one, which saves their round
 * trips: the begin of a transaction, the storing of a session change, and the ORM's inserts, whose keys are known
 * beforehand. A statement that was held and fails makes the next one fail, and with it the transaction.
 *
 * A rollback never fails: a connection that cannot carry it out is ended, with which the server undoes the transaction.
 * The query builder under the ORM gives a connection back only after a rollback that succeeded.
 */
export class JoiningClient extends pg.Client {
  private readonly held: string[] = [];

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // Of a connection that breaks between two statements of a transaction; the next statement fails.
    this.on('error', () => undefined);
    Object.defineProperty(this, 'query', { value: (...parameters: unknown[]) => this.join(parameters) });
  }

  private join(parameters: unknown[]): unknown {
    const text = plainTextOf(parameters);
    if (text !== null && isHeld(text)) {
      this.held.push(text);
      return Promise.resolve(HELD);
    }
    const held = this.held.splice(0);
    if (held.length === 0 && text !== 'rollback') return this.send(parameters);
    if (text === 'rollback') return held.includes('begin') ? Promise.resolve(HELD) : this.rollBack(parameters);
    if (text === null) return Promise.resolve(this.send([held.join(';')])).then(() => this.send(parameters));
    return Promise.resolve(this.send([[...held, text].join(';')])).then(lastOf);
  }

  private async rollBack(parameters: unknown[]): Promise<unknown> {
    try {
      return await this.send(parameters);
    } catch {
      void this.end().catch(() => undefined);
      return HELD;
    }
  }

  private send(parameters: unknown[]): unknown {
    const query: unknown = Reflect.get(pg.Client.prototype, 'query');
    if (typeof query !== 'function') throw new Error('The driver has no query method');
    return Reflect.apply(query, this, parameters);
  }
}

/** The statement, if it is sent as plain text: without values, and answered by a promise. Null otherwise. */
function plainTextOf([text, values, ...others]: unknown[]): string | null {
  const hasNoValues = values === undefined || (Array.isArray(values) && values.length === 0);
  return typeof text === 'string' && hasNoValues && others.length === 0 ? text : null;
}

function isHeld(text: string): boolean {
  return text === 'begin' || text.startsWith('select * from store_session_change(') || isPlainInsert(text);
}

/** Quoted as the ORM does; with `returning` the database fills in what the ORM waits for. */
function isPlainInsert(text: string): boolean {
  return text.startsWith('insert into "') && !/ returning "[^']*$/.test(text);
}

/** Several statements in one text are answered by a list. */
function lastOf(result: unknown): unknown {
  return Array.isArray(result) ? result.at(-1) : result;
}
