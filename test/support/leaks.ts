import { jest } from '@jest/globals';
import { PinoLogger } from 'nestjs-pino';
import { symbols } from 'pino';
import { withClient } from './database.js';

interface LogStream {
  write(line: string): boolean;
}

/** Where pino writes; it holds the file descriptor itself, so that spying on process.stdout would miss it. */
function streamOf(logger: object): LogStream {
  const stream: LogStream | undefined = Reflect.get(logger, symbols.streamSym);
  if (stream === undefined) throw new Error('The logger has no stream');
  return stream;
}

/** Collects what the logger and everything else in this process write, until `restore`. */
export function captureOutput(): { lines: string[]; restore: () => void } {
  const lines: string[] = [];
  const write = jest.spyOn(streamOf(PinoLogger.root), 'write').mockImplementation((line) => lines.push(line) > 0);
  const streams = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text) => lines.push(String(text)) > 0),
  );
  return { lines, restore: () => [write, ...streams].forEach((spy) => spy.mockRestore()) };
}

/** Every row of every table as text, after the name of its table: what a dump of the database holds. */
export function dumpDatabase(): Promise<string[]> {
  return withClient('superuser', async (client) => {
    const tables = await client.query(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    const dumps = [];
    for (const { name } of tables.rows) {
      const { rows } = await client.query(`select t::text as row from ${name} t`);
      dumps.push(...rows.map(({ row }) => `${name} ${row}`));
    }
    return dumps;
  });
}
