import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Secret of the tokens that these tests sign. */
export const PROCESS_SECRET = 'a-secret-of-the-process-tests-that-is-long-enough';

/** The built entry point of the service. */
export const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));

const START_MS = 90_000;

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One process and everything it printed. */
export class ServiceRun {
  stdout = '';
  stderr = '';
  /** Resolves when the process has ended and its output is complete. */
  readonly ended: Promise<Ending>;

  constructor(private readonly child: ChildProcess) {
    child.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.ended = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal })));
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The process was not started');
    return this.child.pid;
  }

  get isRunning(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** The address of the API, once the banner says so. */
  async url(): Promise<string> {
    const deadline = Date.now() + START_MS;
    while (Date.now() < deadline && this.isRunning) {
      const address = /API\s+(http:\/\/\S+)\/api\/onboarding/.exec(this.stdout)?.[1];
      if (address !== undefined && this.stdout.includes('Database')) return address;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`The service did not start:\n${this.stdout}\n${this.stderr}`);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Sends the signal and says how and after how many milliseconds the process ended. */
  async stop(name: NodeJS.Signals = 'SIGTERM'): Promise<Ending & { readonly ms: number }> {
    const from = Date.now();
    this.signal(name);
    return { ...(await this.ended), ms: Date.now() - from };
  }
}

/** Starts a command in a folder, with these variables and nothing else of this process but the search path. */
export function run(
  command: string,
  args: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>>,
): ServiceRun {
  const env = { PATH: process.env['PATH'], HOME: folder, ...variables };
  return new ServiceRun(spawn(command, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true }));
}

/** Variables of a service on a free port that accepts tokens of PROCESS_SECRET. */
export function serviceVariables(dataDir: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    DATA_DIR: dataDir,
    PORT: '0',
    LOG_LEVEL: 'warn',
    RATE_LIMIT_ENABLED: 'false',
    AUTH_JWT_SECRET: PROCESS_SECRET,
    ...more,
  };
}
