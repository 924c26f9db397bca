import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { MAIN, run, serviceVariables, type ServiceRun } from './service-run.js';

/** One test's folder and processes; `clear` leaves nothing of them behind. */
export class Scene {
  readonly folder = mkdtempSync(join(tmpdir(), 'onboarding-process-'));
  readonly dataDir = join(this.folder, 'data');
  readonly dataFolder = join(this.dataDir, 'postgres', 'data');
  private readonly runs: ServiceRun[] = [];

  /** Open to the account that the database server runs as when the tests run as root. */
  constructor() {
    chmodSync(this.folder, 0o755);
  }

  /** Starts the service on this scene's folder. */
  start(more: Readonly<Record<string, string>> = {}): ServiceRun {
    return this.run(process.execPath, [MAIN], serviceVariables(this.dataDir, more));
  }

  /** Starts any other command. */
  run(command: string, args: readonly string[], variables: Readonly<Record<string, string>>): ServiceRun {
    const started = run(command, args, this.folder, variables);
    this.runs.push(started);
    return started;
  }

  /** Process ids of everything that works in this scene's cluster. */
  databaseProcesses(): number[] {
    return readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0 && workingFolder(pid) === this.dataFolder);
  }

  /** Process id of the database server; throws when there is none. */
  postmaster(): number {
    return Number(readFileSync(join(this.dataFolder, 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  hasPidFile(): boolean {
    return existsSync(join(this.dataFolder, 'postmaster.pid'));
  }

  /** Folders of databases that are being created, or whose creation was interrupted. */
  initialisations(): string[] {
    const folder = join(this.dataDir, 'postgres');
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('initialising-')) : [];
  }

  /** What the embedded database server wrote since it was last started. */
  databaseLog(): string {
    const path = join(this.dataDir, 'postgres.log');
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  }

  /** Leaves the pid file of a server that was killed, with a number that another process has got since. */
  forgePidFile(pid: number): void {
    const lines = [pid, this.dataFolder, 1, 5432, '', '127.0.0.1', '', 'ready   '];
    writeFileSync(join(this.dataFolder, 'postmaster.pid'), `${lines.join('\n')}\n`);
  }

  /** Runs one statement on the embedded database as its superuser, past the service and row level security. */
  async query<Row extends pg.QueryResultRow>(statement: string): Promise<Row[]> {
    const pidFile = readFileSync(join(this.dataFolder, 'postmaster.pid'), 'utf8').split('\n');
    const { superuser } = JSON.parse(readFileSync(join(this.dataDir, 'database-passwords.json'), 'utf8'));
    const client = new pg.Client({
      host: '127.0.0.1',
      port: Number(pidFile[3]),
      user: 'postgres',
      password: superuser,
      database: 'onboarding',
    });
    await client.connect();
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      await client.end();
    }
  }

  async clear(): Promise<void> {
    for (const started of this.runs) if (started.isRunning) process.kill(-started.pid, 'SIGKILL');
    await Promise.all(this.runs.map((started) => started.ended));
    for (const pid of this.databaseProcesses()) kill(pid);
    await until(() => this.databaseProcesses().length === 0);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Waits until it is so; throws after `ms` milliseconds. */
export async function until(isSo: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const deadline = Date.now() + ms;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It was not so within ${ms} ms: ${String(isSo)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function workingFolder(pid: number): string | null {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}

/** The process may have ended since it was listed. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    return;
  }
}
