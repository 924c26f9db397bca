import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { ServiceProcess } from '../src/cli/service-process.js';

const SCRIPT = fileURLToPath(new URL('./reference-server.js', import.meta.url));

/** Starts the reference server as a process of its own. */
export async function startReference(databaseUrl: string, secret: string): Promise<ServiceProcess> {
  const child = spawn(process.execPath, [SCRIPT, databaseUrl, secret], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const address = /listening (http:\S+)/.exec(chunk.toString())?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`The reference server stopped with code ${String(code)}`)));
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
