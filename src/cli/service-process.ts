import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inheritedEnvironment } from '../config/index.js';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));
const START_DEADLINE_MS = 60_000;

/** The service running as a process of its own. */
export interface ServiceProcess {
  readonly url: string;
  /** Process id; undefined when it could not be started. */
  readonly pid: number | undefined;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the service on a free port with extra variables and waits until it serves. Its users and their keys are made up,
 * so it must not write them to the developer's `.env`.
 */
export async function startService(variables: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      ...inheritedEnvironment(),
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'warn',
      DEPLOY_ENV: '',
      ...variables,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    const deadline = setTimeout(
      () => reject(new Error(`The service did not start in time:\n${output}`)),
      START_DEADLINE_MS,
    );
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /API\s+(http:\/\/\S+)\/api\/onboarding/.exec(output)?.[1];
      if (address === undefined) return;
      clearTimeout(deadline);
      resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => {
      clearTimeout(deadline);
      reject(new Error(`The service stopped with code ${String(code)}:\n${output}`));
    });
  });
  return {
    url,
    pid: child.pid,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
